/** Invented organisations, people and cases for a first look and for training; switched off by hersys.demo.enabled=false. */
@org.springframework.modulith.ApplicationModule(displayName = "Demo")
package org.hersys.demo;
