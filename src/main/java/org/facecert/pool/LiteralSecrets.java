package org.facecert.pool;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.facecert.catalogue.yaml.Shown;
import org.facecert.catalogue.yaml.YamlMap;
import org.facecert.catalogue.yaml.YamlValue;
import org.facecert.device.Secrets;

/**
 * Refuses device files that hold a credential themselves: they are copied, mailed and committed.
 * What such a value is stands in no message.
 */
final class LiteralSecrets {

  /** As the hubs call them (userName, accessKey, secret_id ...) and Appium (unlockKey ...). */
  private static final Pattern NAME =
      Pattern.compile(
          "(?i)(.*[:_.-])?user([_-]?name)?|.*(access|api|secret|private|unlock|auth|license)"
              + "[_-]?key.*|.*secret.*|.*passw(or)?d.*|.*passphrase.*|.*token.*|.*credential.*"
              + "|.*signature.*|(.*[:_.-])?key|authorization|cookie");

  private static final Pattern IN_ADDRESS = Pattern.compile("(?i)[a-z]+://[^/\\s$]*:[^/\\s]*@.*");

  private LiteralSecrets() {}

  static void refuseIn(YamlMap map) {
    map.forEach((key, value) -> refuseIn(value, key.path()));
  }

  private static void refuseIn(YamlValue value, String path) {
    Object plain = value.plain();
    if (value.isMap()) {
      refuseIn(value.map());
    } else if (plain instanceof List) {
      value.list().forEach(each -> refuseIn(each, path));
    } else {
      refuse(value, path, plain);
    }
  }

  private static void refuse(YamlValue value, String path, Object plain) {
    String name = path.substring(path.lastIndexOf('.') + 1);
    boolean literal =
        plain instanceof String text ? !Secrets.isVariable(text) : plain instanceof Number;
    boolean secret = NAME.matcher(name).matches();
    boolean address = plain instanceof String text && IN_ADDRESS.matcher(text).matches();
    if (secret && literal || address) {
      value.problem(
          Shown.quoted(path) + " is a credential, and stands in the file itself (not shown here)",
          "put it into the environment, and write the variable's name: ${HUB_ACCESS_KEY}");
    }
  }

  /** Whether an address holds a name and password, or a key or signature in its query. */
  static boolean isIn(URI address) {
    return address.getRawUserInfo() != null
        || Optional.ofNullable(address.getRawQuery()).stream()
            .flatMap(query -> Pattern.compile("&").splitAsStream(query))
            .map(pair -> pair.replaceFirst("=.*", ""))
            .anyMatch(name -> NAME.matcher(name).matches());
  }
}
