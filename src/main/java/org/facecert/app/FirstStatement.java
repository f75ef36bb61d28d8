package org.facecert.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.facecert.apk.ApkFacts;
import org.facecert.catalogue.PermissionRules;
import org.facecert.catalogue.PermissionRules.Group;
import org.facecert.catalogue.PermissionRules.Undeclared;
import org.facecert.evidence.Plain;
import org.facecert.statement.FaceFunction;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/**
 * The beginning of a statement as YAML. What only the applicant knows is left empty, so that the
 * reader of statements names it; what the package says is quoted, whatever it says.
 */
final class FirstStatement {

  private static final String CAMERA = "android.permission.CAMERA";
  private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9]+)}");
  private static final int MOST_SHOWN = 200;

  private final ApkFacts app;
  private final String sha256;
  private final String file;
  private final PermissionRules rules;
  private final OutputLanguage language;
  private final Messages words = Messages.named("service");

  /**
   * @param file the package's path as the statement is to write it
   * @param language of the comments
   */
  FirstStatement(
      ApkFacts app, String sha256, String file, PermissionRules rules, OutputLanguage language) {
    this.app = app;
    this.sha256 = sha256;
    this.file = file;
    this.rules = rules;
    this.language = language;
  }

  String text(Optional<PhoneGlance> phone) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("apk", remark(file));
    values.put("package", quoted(app.packageName()));
    values.put("file", quoted(file));
    values.put("version", app.versionName().map(v -> "  version: " + quoted(v) + "\n").orElse(""));
    values.put("sha256", quoted(sha256));
    values.put("languages", app.languages().isEmpty() ? "-" : String.join(", ", app.languages()));
    values.put("activity", app.activity().map(a -> "  activity: " + quoted(a) + "\n").orElse(""));
    values.put("phone", phone.map(this::seen).orElse(""));
    values.put("permissions", permissions());
    values.put("camera", say(asksForCamera() ? "init.camera" : "init.no-camera"));
    return filled(template(), values);
  }

  private boolean asksForCamera() {
    return app.permissions().contains(CAMERA);
  }

  private String seen(PhoneGlance phone) {
    String said =
        phone.version().isPresent()
            ? say("init.installed", "phone", phone.phone(), "version", phone.version().get())
            : say("init.not-installed", "phone", phone.phone());
    return "  # " + remark(said) + "\n";
  }

  private String permissions() {
    String lines =
        app.permissions().stream()
            .flatMap(p -> rules.of(p).filter(this::needsPurpose).map(g -> line(p, g)).stream())
            .collect(Collectors.joining());
    return lines.isEmpty()
        ? ""
        : "# " + say("init.permissions") + "\npermissions:\n" + lines + "\n";
  }

  /** What every face function explains needs none. */
  private boolean needsPurpose(Group group) {
    return group.undeclared() != Undeclared.PASS
        && !Stream.of(FaceFunction.Kind.values())
            .allMatch(kind -> group.functions().contains(kind.word()));
  }

  private String line(String permission, Group group) {
    String known = group.purposes().stream().sorted().collect(Collectors.joining(", "));
    return "  # "
        + group.data().in(language.tag())
        + (known.isEmpty() ? "" : "; " + say("init.purposes", "purposes", known))
        + "\n  "
        + quoted(permission)
        + ":\n";
  }

  /** A YAML text in double quotes, which is a JSON text. */
  private static String quoted(String text) {
    String shown = text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN) : text;
    StringBuilder out = new StringBuilder("\"");
    shown
        .chars()
        .forEach(
            c -> {
              if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
              } else if (isUnseen(c)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.append('"').toString();
  }

  private static boolean isUnseen(int c) {
    return c < ' '
        || c >= 0x7f && c < 0xa0
        || Character.isSurrogate((char) c)
        || Character.getType(c) == Character.FORMAT
        || c == 0x2028
        || c == 0x2029
        || c >= 0xfffe;
  }

  /** One line of a comment, whatever was in it. */
  private static String remark(String text) {
    return Plain.brief(text).replaceAll("[\\s\\x{0085}\\x{2028}\\x{2029}]+", " ");
  }

  private static String filled(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(
            found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
  }

  private String say(String key, Object... namesAndValues) {
    return words.say(language, key, namesAndValues);
  }

  private String template() {
    String name = "first-statement_" + language.tag() + ".yaml";
    try (InputStream in = FirstStatement.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name + " from the jar", e);
    }
  }
}
