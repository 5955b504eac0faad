package org.hersys.access.web;

import java.util.Arrays;
import java.util.List;
import org.hersys.access.AccessMatrix;
import org.hersys.access.Role;
import org.hersys.access.Section;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who may do what: for everybody signed in, so that everybody can know. */
@Controller
class AccessMatrixPage {

    /** A section with the right of each role, in the order of the roles. */
    public record Row(String section, List<String> rights) {}

    @GetMapping("/access-matrix")
    String show(Model model) {
        List<Role> roles = List.of(Role.values());
        model.addAttribute("roles", roles.stream().map(Role::code).toList());
        model.addAttribute(
                "rows",
                Arrays.stream(Section.values())
                        .map(section -> new Row(
                                section.code(),
                                roles.stream()
                                        .map(role ->
                                                AccessMatrix.of(role, section).code())
                                        .toList()))
                        .toList());
        return "access/matrix";
    }
}
