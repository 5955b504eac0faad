/**
 * Links by which patients reach their own pages: unguessable, of one person, expiring, worth nothing without the birth
 * date. Owns patient_link, patient_device and birth_date_try.
 */
@org.springframework.modulith.ApplicationModule(
        displayName = "Patient links",
        allowedDependencies = {"access", "casefile"})
package org.hersys.link;
