package org.facecert.platform.android;

import io.appium.java_client.AppiumClientConfig;
import io.appium.java_client.android.AndroidDriver;
import io.appium.java_client.android.nativekey.AndroidKey;
import io.appium.java_client.android.nativekey.KeyEvent;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.facecert.device.DeviceFault;
import org.facecert.device.Phone;
import org.facecert.device.Secrets;
import org.facecert.evidence.Sentence;
import org.facecert.screen.Bounds;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.BuildInfo;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Pause;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.Sequence;

/** The wire to a real Appium server, or to anything that speaks like one. */
final class AppiumWire implements Wire {

  /** A screen of 100,000 nodes is about 30 MB. */
  private static final int LONGEST_SOURCE = 32 << 20;

  private static final Duration CONNECTING = Duration.ofSeconds(10);
  private static final Duration ANSWERING = Duration.ofMinutes(2);
  private static final int LONGEST_OUTPUT = 8 << 20;
  private static final Duration PRESS = Duration.ofMillis(60);

  private final AndroidDriver driver;
  private final Meter meter;
  private final Told phone;

  private AppiumWire(AndroidDriver driver, Meter meter, Told phone) {
    this.driver = driver;
    this.meter = meter;
    this.phone = phone;
  }

  static AppiumWire connect(Phone phone, Map<String, Object> capabilities, Meter meter) {
    AppiumClientConfig client =
        AppiumClientConfig.defaultConfig()
            .baseUri(phone.secrets().fill(phone.server()))
            .connectionTimeout(CONNECTING)
            .readTimeout(ANSWERING);
    Map<String, Object> wanted = phone.secrets().fill(capabilities);
    SessionStart start = new SessionStart(client);
    Told told = new Told(phone.name(), phone.secrets());
    try {
      AndroidDriver driver =
          answered(meter, told, "session", () -> new AndroidDriver(start, wanted(wanted)));
      return new AppiumWire(driver, meter, told);
    } catch (DeviceFault e) {
      start.giveUp();
      throw e;
    }
  }

  private static MutableCapabilities wanted(Map<String, Object> capabilities) {
    return new MutableCapabilities(capabilities);
  }

  /** Of whom a fault speaks, and what it must not tell. */
  private record Told(String phone, Secrets secrets) {}

  @Override
  public String pageSource() {
    meter.pageSource();
    String source = asked("page-source", driver::getPageSource);
    if (source == null) {
      throw fault("page-source", Sentence.of("fault.answer.nothing"), null);
    }
    if (source.length() > LONGEST_SOURCE) {
      throw fault(
          "page-source",
          Sentence.of("fault.answer.long", "length", source.length(), "most", LONGEST_SOURCE),
          null);
    }
    return source;
  }

  @Override
  public byte[] screenshot() {
    return asked("screenshot", () -> driver.getScreenshotAs(OutputType.BYTES));
  }

  @Override
  public void tap(int x, int y) {
    PointerInput finger = new PointerInput(PointerInput.Kind.TOUCH, "finger");
    Sequence tap =
        new Sequence(finger, 0)
            .addAction(
                finger.createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y))
            .addAction(finger.createPointerDown(PointerInput.MouseButton.LEFT.asArg()))
            .addAction(new Pause(finger, PRESS))
            .addAction(finger.createPointerUp(PointerInput.MouseButton.LEFT.asArg()));
    done("tap", () -> driver.perform(List.of(tap)));
  }

  @Override
  public void typeIntoFocus(String text) {
    WebElement field = asked("focus", () -> driver.switchTo().activeElement());
    done("clear", field::clear);
    // the server may repeat what was typed in its complaint
    try {
      done("type", () -> field.sendKeys(text));
    } catch (DeviceFault e) {
      throw new DeviceFault(e.what().each(value -> value.replace(text, "•••")));
    }
    if (asked("keyboard", driver::isKeyboardShown)) {
      done("hide-keyboard", driver::hideKeyboard);
    }
  }

  @Override
  public void back() {
    done("back", () -> driver.pressKey(new KeyEvent(AndroidKey.BACK)));
  }

  @Override
  public boolean scroll(Bounds area, boolean forward) {
    Object more =
        mobile(
            "mobile: scrollGesture",
            Map.of(
                "left", area.left(),
                "top", area.top(),
                "width", area.width(),
                "height", area.height(),
                "direction", forward ? "down" : "up",
                "percent", 0.8));
    return Boolean.TRUE.equals(more);
  }

  @Override
  public String shell(String... words) {
    List<String> arguments = List.of(words).subList(1, words.length);
    Object output =
        mobile("mobile: shell", Map.of("command", words[0], "args", List.copyOf(arguments)));
    if (!(output instanceof String text)) {
      throw fault(String.join(" ", words), AnswerText.plain(String.valueOf(output)), null);
    }
    if (text.length() > LONGEST_OUTPUT) {
      throw fault(
          String.join(" ", words),
          Sentence.of("fault.answer.long", "length", text.length(), "most", LONGEST_OUTPUT),
          null);
    }
    return text;
  }

  @Override
  public List<String> shellAll(List<List<String>> commands) {
    // what an app might print by chance is no end of a command
    String mark = "facecert-" + UUID.randomUUID();
    List<String> words = new ArrayList<>();
    for (List<String> command : commands) {
      words.addAll(command);
      words.addAll(List.of(";", "echo", mark, ";"));
    }
    words.remove(words.size() - 1);
    String all = shell(words.toArray(String[]::new));
    List<String> outputs = List.of(all.split(Pattern.quote(mark) + "\\r?\\n?", -1));
    if (outputs.size() != commands.size() + 1) {
      throw fault(
          String.join(" ", words),
          Sentence.of(
              "fault.answer.outputs", "outputs", outputs.size() - 1, "commands", commands.size()),
          null);
    }
    return outputs.subList(0, commands.size());
  }

  @Override
  public @Nullable Object mobile(String command, Map<String, Object> arguments) {
    String what =
        command.equals("mobile: shell")
            ? arguments.get("command") + " " + arguments.get("args")
            : command;
    return asked(what, () -> driver.executeScript(command, arguments));
  }

  @Override
  public Map<String, Object> capabilities() {
    return driver.getCapabilities().asMap();
  }

  @Override
  public Map<String, String> tools() {
    Map<String, String> tools = new TreeMap<>();
    Object build = asked("status", driver::getStatus).get("build");
    if (build instanceof Map<?, ?> map && map.get("version") != null) {
      tools.put("server", AnswerText.plain(String.valueOf(map.get("version"))));
    }
    Object automation = capabilities().get("appium:automationName");
    tools.put("driver", AnswerText.plain(String.valueOf(automation)));
    tools.put("selenium", new BuildInfo().getReleaseLabel());
    return tools;
  }

  @Override
  public void close() {
    done("session-end", driver::quit);
  }

  private <T extends @Nullable Object> T asked(String what, Supplier<T> question) {
    return answered(meter, phone, what, question);
  }

  private void done(String what, Runnable order) {
    answered(
        meter,
        phone,
        what,
        () -> {
          order.run();
          return null;
        });
  }

  private static <T extends @Nullable Object> T answered(
      Meter meter, Told phone, String what, Supplier<T> question) {
    try {
      return meter.command(question);
    } catch (WebDriverException e) {
      throw fault(phone, what, AnswerText.plain(phone.secrets().masked(firstLine(e))), e);
    } catch (UncheckedIOException e) {
      String said = phone.secrets().masked(String.valueOf(e.getMessage()));
      throw fault(phone, what, AnswerText.plain(said), e);
    }
  }

  private DeviceFault fault(String what, Object answer, @Nullable Throwable cause) {
    return fault(phone, what, answer, cause);
  }

  /**
   * @param asked a word of a closed list, or a command
   * @param answer a sentence of ours, or what server or driver said, as they said it
   */
  private static DeviceFault fault(
      Told of, String asked, Object answer, @Nullable Throwable cause) {
    Sentence what =
        Sentence.of(
            "fault.wire", "phone", of.phone(), "asked", AnswerText.plain(asked), "answer", answer);
    // Selenium quotes all capabilities in its message
    return cause == null || of.secrets().any()
        ? new DeviceFault(what)
        : new DeviceFault(what, cause);
  }

  /** Selenium appends build and host information, and the command with its arguments. */
  private static String firstLine(WebDriverException e) {
    String raw = e.getRawMessage() == null ? e.getClass().getSimpleName() : e.getRawMessage();
    return raw.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
