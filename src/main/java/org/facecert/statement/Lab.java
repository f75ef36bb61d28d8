package org.facecert.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the laboratory provides for this app.
 *
 * @param services names of services of this installation that must be up
 * @param storeBuild the package as the laboratory took it from the store
 * @param vulnerabilities a list of known vulnerabilities in the format of osv.dev
 * @param authorities certificates in PEM by which the app's own servers prove themselves, beside
 *     those that everybody trusts
 * @param payloadKeys private keys in PEM of the app's own test servers, to which the app encrypts
 *     what it sends them
 * @param countries a database in the format MaxMind DB that says in which country an address stands
 * @param exposure which servers may be asked by others than the app; empty where none may
 */
public record Lab(
    List<String> services,
    Optional<Path> storeBuild,
    Optional<Path> vulnerabilities,
    List<Path> authorities,
    List<Path> payloadKeys,
    Optional<Path> countries,
    Optional<ExposureScope> exposure) {

  public Lab {
    services = List.copyOf(services);
    // logs that were written before there were any do not name them
    authorities = List.copyOf(Objects.requireNonNullElse(authorities, List.of()));
    payloadKeys = List.copyOf(Objects.requireNonNullElse(payloadKeys, List.of()));
    countries = Objects.requireNonNullElse(countries, Optional.empty());
  }

  Lab withStoreBuild(Path build) {
    return new Lab(
        services,
        storeBuild.map(named -> build),
        vulnerabilities,
        authorities,
        payloadKeys,
        countries,
        exposure);
  }
}
