package org.facecert.traffic;

import java.time.Instant;

/**
 * One certificate of a chain.
 *
 * @param digest SHA-256 of its DER form, hexadecimal
 */
public record CertificateFacts(
    String digest, String subject, String issuer, Instant notBefore, Instant notAfter) {}
