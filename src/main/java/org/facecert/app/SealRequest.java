package org.facecert.app;

import java.nio.file.Path;
import java.util.Optional;
import org.facecert.words.OutputLanguage;

/**
 * What somebody wants sealed.
 *
 * @param run its folder
 * @param key where the private key is, see {@link org.facecert.seal.KeySource}
 * @param certificates file of the signer's certificate and those above it
 * @param out folder of the package; else beside the run's
 * @param features by which the run was judged; else the installation's
 * @param asItIs whether also what is not final is sealed, and called so
 * @param language of the reports
 */
public record SealRequest(
    Path run,
    String key,
    Optional<Path> certificates,
    Optional<Path> out,
    Optional<Path> features,
    boolean asItIs,
    OutputLanguage language) {}
