package org.hersys.contact.web;

import java.util.Optional;
import org.hersys.access.CurrentActor;
import org.hersys.access.Role;
import org.hersys.casefile.CaseFile;
import org.hersys.casefile.CaseNumber;
import org.hersys.casefile.Cases;
import org.hersys.contact.Contact;
import org.hersys.contact.ContactCourse;
import org.hersys.contact.Contacts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** What the health centre does with a contact besides its tasks. */
@Controller
@Transactional
class ContactPages {

    private final Cases cases;
    private final Contacts contacts;
    private final ContactCourse course;

    ContactPages(Cases cases, Contacts contacts, ContactCourse course) {
        this.cases = cases;
        this.contacts = contacts;
        this.course = course;
    }

    /** A result is known: the observation rests and the task in which the result is entered opens. */
    @PostMapping("/cases/{number}/contact-result")
    public String result(@PathVariable String number) {
        CaseFile file = CaseNumber.read(number)
                .flatMap(cases::find)
                .filter(found -> CurrentActor.get().hasAny(Role.NURSE, Role.SUPERVISOR))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Contact contact =
                contacts.watchedUnder(file.id()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Optional<String> task = course.tested(contact.id());
        return task.map(id -> "redirect:/camunda/app/tasklist/default/#/?filter=all&task=" + id)
                .orElse("redirect:/cases/" + file.number() + "/observation");
    }
}
