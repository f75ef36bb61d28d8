package org.facecert.evidence;

/**
 * A reference to bytes in the {@link Vault}.
 *
 * @param caption what it shows; never contains secrets
 * @param at when it was taken
 */
public record Evidence(
    EvidenceKind kind, Digest digest, String mediaType, long size, Moment at, Sentence caption) {}
