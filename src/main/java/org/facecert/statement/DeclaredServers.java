package org.facecert.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/** Reads which servers the app speaks to. */
final class DeclaredServers {

  private static final String HOST =
      "(\\*\\.)?[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})*|[0-9A-Fa-f:.]{2,45}";

  private DeclaredServers() {}

  /** Empty where nothing is said of them, and not where there is said to be none. */
  static Optional<List<DeclaredServer>> read(YamlMap root) {
    if (!root.has("servers")) {
      return Optional.empty();
    }
    List<DeclaredServer> servers = new ArrayList<>();
    for (YamlValue element : root.optionalList("servers")) {
      DeclaredServer server = server(element.map().onlyKeys("host", "party", "country", "use"));
      if (servers.stream().anyMatch(s -> s.host().equals(server.host()))) {
        element.problem(
            element.path() + ".host is declared twice: " + server.host(),
            "write each host once, with whose it is and where it stands");
      }
      servers.add(server);
    }
    return Optional.of(servers);
  }

  private static DeclaredServer server(YamlMap map) {
    return new DeclaredServer(
        map.required("host")
            .map(h -> h.shaped(HOST, "a host such as api.example.com, *.example.com or 192.0.2.1"))
            .map(h -> h.toLowerCase(Locale.ROOT))
            .orElse(""),
        map.optionalText("party"),
        map.get("country").flatMap(DeclaredServers::country),
        map.get("use").flatMap(u -> u.oneOf(DeclaredServer.Use.class, DeclaredServer.Use::word)));
  }

  private static Optional<String> country(YamlValue value) {
    String code = value.shaped("[A-Z]{2}", "a country's two letters such as CN");
    if (code.isEmpty() || Set.of(Locale.getISOCountries()).contains(code)) {
      return Optional.of(code).filter(c -> !c.isEmpty());
    }
    value.problem(
        value.path() + " is no country of ISO 3166: " + code, "write its two letters, such as CN");
    return Optional.empty();
  }
}
