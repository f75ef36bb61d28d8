package org.facecert.pool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.catalogue.yaml.InputErrors;
import org.facecert.catalogue.yaml.Problem;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.StrictYaml;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.device.Bench;
import org.facecert.device.Secrets;
import org.facecert.device.TrafficPath;

/** Reads device files; everything that is wrong with them is told at once, before any phone. */
public final class DeviceFiles {

  private static final List<String> PLATFORMS = List.of("android");
  private static final int MOST_INSTANCES = 64;
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final String VERSION = "[0-9]{1,3}(\\.[0-9]{1,3}){0,3}";
  private static final String[] KEYS = {
    "name",
    "platform",
    "url",
    "start",
    "capabilities",
    "virtual",
    "version",
    "tags",
    "instances",
    "traffic",
    "before-camera"
  };

  private DeviceFiles() {}

  /**
   * All {@code *.yaml} files of a folder, by file name.
   *
   * @throws InputErrors with all that is wrong
   */
  public static List<DeviceFile> readAll(Path folder) {
    List<Path> files;
    try (Stream<Path> found = Files.list(folder)) {
      files = found.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the device files in " + folder, e);
    }
    return read(files);
  }

  /**
   * @throws InputErrors with all that is wrong
   */
  public static List<DeviceFile> read(List<Path> files) {
    List<DeviceFile> devices = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Map<String, Path> names = new HashMap<>();
    for (Path file : files) {
      try {
        devices.add(one(file, names));
      } catch (InputErrors e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputErrors(problems);
    }
    return List.copyOf(devices);
  }

  private static DeviceFile one(Path file, Map<String, Path> names) {
    StrictYaml yaml = StrictYaml.read(file);
    YamlMap root = yaml.root().onlyKeys(KEYS);
    String name = name(root, file, names);
    Optional<URI> url = root.get("url").flatMap(DeviceFiles::url);
    List<String> start = root.get("start").map(YamlValue::texts).orElse(List.of());
    mustHaveOne(root);
    DeviceFile device =
        new DeviceFile(
            name,
            root.required("platform").map(DeviceFiles::platform).orElse(""),
            new DeviceFile.Access(url, start, instances(root)),
            capabilities(root),
            traits(root),
            new Bench(traffic(root), faceBeforeCamera(root)),
            file);
    yaml.check();
    return device;
  }

  private static String name(YamlMap root, Path file, Map<String, Path> names) {
    Optional<YamlValue> written = root.required("name");
    String name = written.map(YamlValue::id).orElse("");
    Path other = names.putIfAbsent(name, file);
    if (other != null && !name.isEmpty()) {
      written.ifPresent(
          value ->
              value.problem(
                  "the name \"" + name + "\" is taken by " + other, "give each device its own"));
    }
    return name;
  }

  private static void mustHaveOne(YamlMap root) {
    if (root.has("url") == root.has("start")) {
      root.problem(
          root.has("url") ? "it has both url and start" : "it has neither url nor start",
          "give the address of a running Appium server as url, or a command that brings the"
              + " phone up as start");
    }
  }

  private static int instances(YamlMap root) {
    return root.has("start")
        ? root.get("instances").map(value -> value.count(1, MOST_INSTANCES)).orElse(1)
        : 1;
  }

  private static Map<String, Object> capabilities(YamlMap root) {
    YamlMap capabilities = root.optionalMap("capabilities");
    LiteralSecrets.refuseIn(capabilities);
    return capabilities.plain();
  }

  private static DeviceFile.DeviceTraits traits(YamlMap root) {
    Optional<String> version = root.get("version").flatMap(DeviceFiles::version);
    Set<String> tags =
        root.optionalList("tags").stream().map(YamlValue::id).collect(Collectors.toSet());
    return new DeviceFile.DeviceTraits(root.flag("virtual", false), version, tags);
  }

  private static Optional<String> version(YamlValue value) {
    String text = String.valueOf(value.plain());
    if (text.matches(VERSION)) {
      return Optional.of(text);
    }
    value.problem(
        "version is no version: " + Shown.quoted(text), "write numbers such as 14 or 8.1");
    return Optional.empty();
  }

  /** A virtual phone lives on this machine. */
  private static Optional<TrafficPath.ProxyPlace> traffic(YamlMap root) {
    if (!root.has("traffic")) {
      return root.flag("virtual", false)
          ? Optional.of(TrafficPath.ProxyPlace.onThisMachine())
          : Optional.empty();
    }
    YamlMap traffic = root.map("traffic").onlyKeys("listen", "client");
    Optional<InetAddress> listen = traffic.required("listen").flatMap(DeviceFiles::address);
    Optional<InetAddress> client = traffic.required("client").flatMap(DeviceFiles::address);
    return listen.flatMap(l -> client.map(c -> new TrafficPath.ProxyPlace(l, c)));
  }

  private static boolean faceBeforeCamera(YamlMap root) {
    Optional<YamlValue> written = root.get("before-camera");
    Optional<YamlValue> other = written.filter(value -> !value.text().equals("face"));
    other.ifPresent(
        value ->
            value.problem(
                "before-camera is " + Shown.quoted(value.text()),
                "write face where a face stands before the camera all along, else leave it out"));
    return written.isPresent() && other.isEmpty();
  }

  /** Never asks anybody for a name. */
  private static Optional<InetAddress> address(YamlValue value) {
    String text = value.text();
    try {
      if (ADDRESS.matcher(text).matches()) {
        InetAddress address = InetAddress.getByName(text);
        if (!address.isAnyLocalAddress()) {
          return Optional.of(address);
        }
      }
    } catch (UnknownHostException e) {
      // told below
    }
    value.problem(value.path() + " is no address of one machine", "write one such as 192.168.1.10");
    return Optional.empty();
  }

  private static String platform(YamlValue value) {
    String platform = value.text();
    if (!platform.isEmpty() && !PLATFORMS.contains(platform)) {
      value.problem(
          "no driver for the platform " + Shown.quoted(platform),
          "write one of " + String.join(", ", PLATFORMS));
    }
    return platform;
  }

  private static Optional<URI> url(YamlValue value) {
    Optional<URI> variable = Secrets.address(value.text());
    if (variable.isPresent()) {
      return variable;
    }
    try {
      URI uri = new URI(value.text());
      if (LiteralSecrets.isIn(uri)) {
        value.problem(
            "url holds credentials, which are not shown here",
            "put them into the environment, and into the file only the name of the variable: the"
                + " whole address as ${HUB_URL}, or user and key under capabilities");
        return Optional.empty();
      }
      if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
        return Optional.of(uri);
      }
    } catch (URISyntaxException e) {
      // told below
    }
    value.problem(
        "url is no address of an Appium server", "write one such as http://127.0.0.1:4723");
    return Optional.empty();
  }
}
