package org.facecert.phone.state;

/**
 * Where the phone was told to be.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 * @param altitude metres
 */
public record GeoPlace(double latitude, double longitude, double altitude) {}
