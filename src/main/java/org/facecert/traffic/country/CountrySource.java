package org.facecert.traffic.country;

import java.time.Instant;

/**
 * A database of countries, as it says of itself.
 *
 * @param type such as {@code GeoLite2-Country}
 * @param digest SHA-256 of the file, 64 hexadecimal digits
 */
public record CountrySource(String type, Instant built, String digest) {}
