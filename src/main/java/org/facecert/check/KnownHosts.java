package org.facecert.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.facecert.inspection.Sdk;
import org.facecert.inspection.SdkCatalogue;
import org.facecert.observation.FlowSeen;

/** Whose a host is by what is publicly known of software development kits. */
final class KnownHosts {

  private static final Set<Sdk.Kind> ADVERTISERS = Set.of(Sdk.Kind.ADVERTISING, Sdk.Kind.ANALYTICS);

  private final List<Sdk> sdks = SdkCatalogue.shipped().sdks();

  /** The kit that speaks to a host of the flow. */
  Optional<Sdk> of(FlowSeen flow) {
    return DeclaredHosts.names(flow).stream()
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> sdks.stream().filter(sdk -> speaksTo(sdk, name)))
        .findFirst();
  }

  Optional<Sdk> advertiser(FlowSeen flow) {
    return of(flow).filter(sdk -> ADVERTISERS.contains(sdk.kind()));
  }

  private static boolean speaksTo(Sdk sdk, String host) {
    return sdk.marks().hosts().stream().anyMatch(h -> host.equals(h) || host.endsWith("." + h));
  }
}
