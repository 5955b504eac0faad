package org.hersys.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.hersys.support.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
class FormHandlersIT {

    @Autowired
    FormHandlers handlers;

    @Test
    void everyFormOfEveryProcessHasAHandler() {
        assertThat(handlers.unhandled()).isEmpty();
    }
}
