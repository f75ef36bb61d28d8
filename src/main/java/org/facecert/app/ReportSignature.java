package org.facecert.app;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who signs a printed report.
 *
 * @param key where the private key is, see {@link org.facecert.seal.KeySource}
 * @param certificates file of the signer's certificate and those above it
 */
public record ReportSignature(String key, Optional<Path> certificates) {}
