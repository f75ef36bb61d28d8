package org.facecert.statement;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;

/**
 * What the laboratory may ask an app's servers from outside the phone.
 *
 * @param hosts as {@code cdn.example.org}, for the usual ports, or {@code cdn.example.org:8443};
 *     lower case
 * @param between the least time from one question to the next
 * @param lifetime how long an address of a face may go on giving it to whoever has the address
 */
public record ExposureScope(List<String> hosts, Duration between, Duration lifetime) {

  /**
   * How long an address may live where the statement does not say: the laboratory's own figure, for
   * no clause that is known gives one.
   */
  public static final Duration USUAL_LIFETIME = Duration.ofDays(7);

  /** days; who wants an address to live longer wants it to live */
  private static final int LONGEST_LIFETIME = 30;

  private static final String HOST =
      "([A-Za-z0-9]([A-Za-z0-9.-]{0,252})|\\[[0-9A-Fa-f:]+])(:\\d{1,5})?";

  private static final Pattern RATE = Pattern.compile("([1-9]\\d?)/(s|min)");

  private static final Pattern LIFETIME =
      Pattern.compile("([1-9]\\d?(?= ?(?:min|h))|[12]?[1-9]|[123]0) ?(min|h|d)");

  private static final Duration USUAL = Duration.ofSeconds(1);

  public ExposureScope {
    hosts = List.copyOf(hosts);
    // logs that were written before there was any do not name it
    lifetime = Objects.requireNonNullElse(lifetime, USUAL_LIFETIME);
  }

  public ExposureScope(List<String> hosts, Duration between) {
    this(hosts, between, USUAL_LIFETIME);
  }

  static ExposureScope read(YamlMap map) {
    map.onlyKeys("hosts", "rate", "link-lifetime");
    List<String> hosts =
        map.list("hosts").stream()
            .map(
                host -> host.shaped(HOST, "a host such as cdn.example.org or cdn.example.org:8443"))
            .map(host -> host.toLowerCase(Locale.ROOT))
            .toList();
    return new ExposureScope(
        hosts,
        map.get("rate").map(ExposureScope::between).orElse(USUAL),
        map.get("link-lifetime").map(ExposureScope::lifetime).orElse(USUAL_LIFETIME));
  }

  private static Duration lifetime(YamlValue time) {
    String written =
        time.shaped(
            LIFETIME.pattern(),
            "a time such as 30 min, 24 h or 7 d, at most " + LONGEST_LIFETIME + " d");
    Matcher parts = LIFETIME.matcher(written);
    if (!parts.matches()) {
      return USUAL_LIFETIME;
    }
    long count = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "min" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static Duration between(YamlValue rate) {
    String written = rate.shaped(RATE.pattern(), "a rate such as 2/s or 30/min, at most 99");
    Matcher parts = RATE.matcher(written);
    if (!parts.matches()) {
      return USUAL;
    }
    Duration unit = parts.group(2).equals("s") ? Duration.ofSeconds(1) : Duration.ofMinutes(1);
    return unit.dividedBy(Long.parseLong(parts.group(1)));
  }

  /** All of them with the port by which they are reached over TLS. */
  public List<String> secureHosts() {
    return hosts.stream().map(host -> host.matches(".*:\\d+") ? host : host + ":443").toList();
  }

  /**
   * @param port as it is connected to
   * @param usual whether it is the port that the address need not name
   */
  public boolean allows(String host, int port, boolean usual) {
    String name = host.toLowerCase(Locale.ROOT);
    return usual && hosts.contains(name) || hosts.contains(name + ":" + port);
  }
}
