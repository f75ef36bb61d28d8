package org.facecert.app;

import java.util.Optional;

/**
 * What a connected phone says of an app.
 *
 * @param phone its name and system
 * @param version of the app that is installed; empty when it is not
 */
record PhoneGlance(String phone, Optional<String> version) {}
