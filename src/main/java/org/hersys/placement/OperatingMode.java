package org.hersys.placement;

import org.hersys.casefile.CaseFile;
import org.hersys.policy.OperatingModes;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Normal operation, or surge when beds have run out; the tables know both. Policy staff switch it for a prefecture or an
 * office; the setting {@code hersys.placement.mode} holds everybody at surge whatever the switch says.
 */
@Component
public class OperatingMode {

    private final OperatingModes modes;
    private final boolean alwaysSurge;

    OperatingMode(OperatingModes modes, @Value("${hersys.placement.mode:normal}") String code) {
        if (!code.equals("normal") && !code.equals("surge")) {
            throw new IllegalArgumentException("hersys.placement.mode is normal or surge, not " + code);
        }
        this.modes = modes;
        this.alwaysSurge = code.equals("surge");
    }

    /** normal or surge, as it holds for the office responsible for a case. */
    public String of(CaseFile file) {
        return alwaysSurge ? "surge" : modes.of(file.office(), file.prefecture());
    }
}
