package org.hersys.placement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Normal operation, or surge when beds have run out; the tables know both. */
@Component
public class OperatingMode {

    private final String code;

    OperatingMode(@Value("${hersys.placement.mode:normal}") String code) {
        if (!code.equals("normal") && !code.equals("surge")) {
            throw new IllegalArgumentException("hersys.placement.mode is normal or surge, not " + code);
        }
        this.code = code;
    }

    /** normal or surge. */
    public String code() {
        return code;
    }
}
