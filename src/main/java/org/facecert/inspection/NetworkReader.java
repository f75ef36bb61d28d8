package org.facecert.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.inspection.ManifestFacts.DomainRule;
import org.facecert.inspection.ManifestFacts.Network;
import org.facecert.inspection.Unread.Cause;

/** A network security config (developer.android.com), with what domains inherit filled in. */
final class NetworkReader {

  /** up to this target cleartext is allowed where nothing is said */
  private static final int LAST_CLEARTEXT = 27;

  /** up to this target certificates that the user has installed are trusted */
  private static final int LAST_USER_ANCHORS = 23;

  private static final int MOST = 2_000;

  private final PackageResources resources;
  private final int target;

  NetworkReader(PackageResources resources, int target) {
    this.resources = resources;
    this.target = target;
  }

  /**
   * @param said android:usesCleartextTraffic
   * @param config android:networkSecurityConfig, by which it is overruled
   */
  Network read(Optional<Boolean> said, Optional<Object> config) {
    if (config.isEmpty()) {
      return new Network(said.orElse(target <= LAST_CLEARTEXT), List.of());
    }
    Set<XmlElement> files = resources.files(config.get(), "networkSecurityConfig");
    if (files.size() > 1) {
      resources.unread(
          "networkSecurityConfig", Cause.RESOURCE, "is another one in another configuration");
    }
    List<DomainRule> rules = new ArrayList<>();
    files.stream().findFirst().ifPresent(file -> rules(file, rules));
    boolean cleartext =
        rules.isEmpty() ? said.orElse(target <= LAST_CLEARTEXT) : rules.get(0).cleartext();
    return new Network(cleartext, rules);
  }

  private void rules(XmlElement file, List<DomainRule> rules) {
    DomainRule android =
        new DomainRule(
            "*",
            true,
            target <= LAST_CLEARTEXT,
            target <= LAST_USER_ANCHORS ? List.of("system", "user") : List.of("system"),
            List.of(),
            Optional.empty());
    DomainRule base =
        file.children("base-config")
            .findFirst()
            .map(e -> rule("*", true, e, android))
            .orElse(android);
    rules.add(base);
    file.children("domain-config").forEach(e -> domains(e, base, rules));
    file.children("debug-overrides")
        .findFirst()
        .ifPresent(e -> rules.add(rule("debug", true, e, base)));
  }

  private void domains(XmlElement config, DomainRule outer, List<DomainRule> rules) {
    DomainRule inherited = rule("", false, config, outer);
    config
        .children("domain")
        .limit(Math.max(0, MOST - rules.size()))
        .forEach(
            domain ->
                rules.add(
                    new DomainRule(
                        domain.text(),
                        truth(domain, "includeSubdomains").orElse(false),
                        inherited.cleartext(),
                        inherited.anchors(),
                        inherited.pins(),
                        inherited.pinsExpire())));
    config.children("domain-config").forEach(inner -> domains(inner, inherited, rules));
  }

  private DomainRule rule(String domain, boolean subdomains, XmlElement of, DomainRule outer) {
    Optional<XmlElement> pins = of.children("pin-set").findFirst();
    Optional<XmlElement> anchors = of.children("trust-anchors").findFirst();
    return new DomainRule(
        domain,
        subdomains,
        truth(of, "cleartextTrafficPermitted").orElse(outer.cleartext()),
        anchors.map(this::anchors).orElse(outer.anchors()),
        pins.map(NetworkReader::pins).orElse(outer.pins()),
        pins.isPresent() ? pins.flatMap(p -> words(p, "expiration")) : outer.pinsExpire());
  }

  /** "system", "user", or files with certificates of the app's own. */
  private List<String> anchors(XmlElement of) {
    return of.children("certificates")
        .limit(MOST)
        .flatMap(e -> e.attribute(0, "src").stream())
        .flatMap(src -> resources.values(src, "certificates").stream())
        .map(Object::toString)
        .toList();
  }

  private static List<String> pins(XmlElement of) {
    return of.children("pin")
        .limit(MOST)
        .map(pin -> words(pin, "digest").orElse("") + " " + pin.text())
        .toList();
  }

  private static Optional<String> words(XmlElement of, String name) {
    return of.attribute(0, name).map(Object::toString);
  }

  /** A truth may be written as a text, as a file without a schema has it. */
  private static Optional<Boolean> truth(XmlElement of, String name) {
    return of.attribute(0, name).map(value -> value.toString().equals("true"));
  }
}
