package org.facecert.device;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a device file leaves to the environment, such as the access key of a remote hub: {@code
 * ${NAME}} in it stands for the variable NAME and is filled in where a session is asked for, and
 * nowhere before. What was filled in is taken out again of what others say.
 */
public final class Secrets {

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z_][A-Za-z0-9_]*)}");

  /** An address that is one variable and nothing else. */
  private static final String SCHEME = "env";

  private static final String MASK = "•••";

  private final Function<String, Optional<String>> environment;
  private final Set<String> filled = ConcurrentHashMap.newKeySet();

  public Secrets(Function<String, Optional<String>> environment) {
    this.environment = environment;
  }

  /** Of this process. */
  public static Secrets ofEnvironment() {
    return new Secrets(name -> Optional.ofNullable(System.getenv(name)).filter(v -> !v.isEmpty()));
  }

  /** Whether a text is one variable and nothing else. */
  public static boolean isVariable(String text) {
    return VARIABLE.matcher(text.strip()).matches();
  }

  /** What stands for an address that is one variable; it tells the variable's name alone. */
  public static Optional<URI> address(String text) {
    Matcher matcher = VARIABLE.matcher(text.strip());
    return matcher.matches()
        ? Optional.of(URI.create(SCHEME + ":" + matcher.group(1)))
        : Optional.empty();
  }

  /** The variables that address and capabilities name, in their order. */
  public static Set<String> names(Object... values) {
    Set<String> names = new LinkedHashSet<>();
    for (Object value : values) {
      collect(value, names);
    }
    return names;
  }

  private static void collect(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      map.values().forEach(each -> collect(each, names));
    } else if (value instanceof Iterable<?> list) {
      list.forEach(each -> collect(each, names));
    } else if (value instanceof URI uri && SCHEME.equals(uri.getScheme())) {
      names.add(uri.getSchemeSpecificPart());
    } else if (value instanceof String text) {
      VARIABLE.matcher(text).results().forEach(found -> names.add(found.group(1)));
    }
  }

  /** Those of these variables that are not set. */
  public List<String> unset(Set<String> names) {
    return names.stream().filter(name -> environment.apply(name).isEmpty()).toList();
  }

  /**
   * @throws DeviceFault when a variable is not set, or is no address
   */
  public URI fill(URI address) {
    if (!SCHEME.equals(address.getScheme())) {
      return address;
    }
    String name = address.getSchemeSpecificPart();
    try {
      URI filledIn = new URI(value(name).strip());
      if (filledIn.getHost() != null) {
        return filledIn;
      }
    } catch (URISyntaxException e) {
      // told below, without what it says: it quotes the address
    }
    throw new DeviceFault("fault.variable.address", "name", name);
  }

  /**
   * @throws DeviceFault when a variable is not set
   */
  public Map<String, Object> fill(Map<String, Object> capabilities) {
    Map<String, Object> all = new LinkedHashMap<>();
    capabilities.forEach((name, value) -> all.put(name, filledIn(value)));
    return all;
  }

  private Object filledIn(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> all = new LinkedHashMap<>();
      map.forEach((name, each) -> all.put(String.valueOf(name), filledIn(each)));
      return all;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::filledIn).toList();
    }
    if (value instanceof String text) {
      return VARIABLE
          .matcher(text)
          .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }
    return value;
  }

  private String value(String name) {
    String value =
        environment.apply(name).orElseThrow(() -> new DeviceFault("fault.variable", "name", name));
    filled.add(value);
    return value;
  }

  /** Whether anything was filled in. */
  public boolean any() {
    return !filled.isEmpty();
  }

  /** A text without what was filled in. */
  public String masked(String text) {
    String masked = text;
    for (String value : filled) {
      masked = masked.replace(value, MASK);
    }
    return masked;
  }

  /** Tells nothing. */
  @Override
  public String toString() {
    return MASK;
  }
}
