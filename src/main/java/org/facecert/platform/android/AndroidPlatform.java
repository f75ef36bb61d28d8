package org.facecert.platform.android;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.device.Album;
import org.facecert.device.AppControl;
import org.facecert.device.AppFiles;
import org.facecert.device.AppLog;
import org.facecert.device.AppUnderTest;
import org.facecert.device.CameraUse;
import org.facecert.device.Capability;
import org.facecert.device.Clipboard;
import org.facecert.device.CrashRecords;
import org.facecert.device.DeviceFacts;
import org.facecert.device.DeviceFault;
import org.facecert.device.DeviceMeter;
import org.facecert.device.InstalledPackages;
import org.facecert.device.Permissions;
import org.facecert.device.Phone;
import org.facecert.device.Platform;
import org.facecert.device.RecentTasks;
import org.facecert.device.ScreenState;
import org.facecert.device.Session;
import org.facecert.device.StatedSubject;
import org.facecert.device.TrafficPath;
import org.facecert.evidence.Vault;

/** Android phones behind an Appium server with the UiAutomator2 driver. */
public final class AndroidPlatform implements Platform {

  private static final Duration APART = Duration.ofMillis(100);
  private static final Duration SETTLING_LIMIT = Duration.ofSeconds(10);
  private static final Duration IDLE_LIMIT = Duration.ofMinutes(10);

  private final Clock clock;

  public AndroidPlatform(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Session open(Phone phone, AppUnderTest app, Vault vault) {
    Meter meter = new Meter();
    Wire wire = AppiumWire.connect(phone, wanted(phone, app), meter);
    try {
      return session(phone, app, vault, wire, meter);
    } catch (DeviceFault e) {
      wire.close();
      throw e;
    }
  }

  AndroidSession session(Phone phone, AppUnderTest app, Vault vault, Wire wire, Meter meter) {
    PhoneClock phoneClock = PhoneClock.read(wire, clock);
    Settling settling = new Settling(wire, meter, clock, APART, SETTLING_LIMIT);
    AndroidPackages packages = new AndroidPackages(wire, vault, clock);
    AndroidAppControl apps =
        new AndroidAppControl(wire, vault, clock, phoneClock, packages, new SharedStorage(wire));
    Map<Class<? extends Capability>, Capability> capabilities = new HashMap<>();
    capabilities.put(AppControl.class, apps);
    capabilities.put(
        CameraUse.class,
        new AndroidCameraUse(wire, vault, clock, phoneClock, settling, apps, app.packageName()));
    capabilities.put(Permissions.class, new AndroidPermissions(wire, packages));
    capabilities.put(InstalledPackages.class, packages);
    capabilities.put(AppLog.class, new AndroidAppLog(wire, vault, clock));
    capabilities.put(Clipboard.class, new AndroidClipboard(wire, vault, clock));
    capabilities.put(CrashRecords.class, new AndroidCrashRecords(wire, vault, clock));
    capabilities.put(AppFiles.class, new AndroidAppFiles(wire, vault, clock));
    capabilities.put(Album.class, new AndroidAlbum(wire, vault, clock));
    capabilities.put(RecentTasks.class, new AndroidRecentTasks(wire, vault, clock));
    capabilities.put(ScreenState.class, new AndroidScreenState(wire));
    capabilities.put(DeviceMeter.class, meter);
    if (phone.bench().faceBeforeCamera()) {
      capabilities.put(StatedSubject.class, new StatedSubject(phone.name()));
    }
    phone
        .bench()
        .traffic()
        .ifPresent(
            place ->
                capabilities.put(TrafficPath.class, new AndroidTrafficPath(wire, apps, place)));
    return new AndroidSession(
        wire, meter, vault, clock, settling, facts(phone, wire, phoneClock), capabilities);
  }

  /** Nothing here installs, starts, clears or grants anything: the suite does that in the open. */
  private static Map<String, Object> wanted(Phone phone, AppUnderTest app) {
    Map<String, Object> wanted = new TreeMap<>();
    wanted.put("platformName", "Android");
    wanted.put("appium:automationName", "UiAutomator2");
    wanted.put("appium:noReset", true);
    wanted.put("appium:autoLaunch", false);
    wanted.put("appium:autoGrantPermissions", false);
    wanted.put("appium:newCommandTimeout", IDLE_LIMIT.toSeconds());
    // else a pop-up that does not take the input focus is on the screen and not in the source
    wanted.put("appium:settings[enableMultiWindows]", true);
    // the driver leaves out without a word what lies deeper; its default is 70
    wanted.put("appium:settings[snapshotMaxDepth]", 200);
    Locale locale = Locale.forLanguageTag(app.language());
    wanted.put("appium:language", locale.getLanguage());
    wanted.put("appium:locale", country(locale));
    wanted.putAll(phone.capabilities());
    return wanted;
  }

  /** The driver wants a country; without one the language's own. */
  private static String country(Locale locale) {
    if (!locale.getCountry().isEmpty()) {
      return locale.getCountry();
    }
    return locale.getLanguage().equals("zh") ? "CN" : "US";
  }

  private static DeviceFacts facts(Phone phone, Wire wire, PhoneClock clock) {
    Object answer = wire.mobile("mobile: deviceInfo", Map.of());
    Map<?, ?> info = answer instanceof Map<?, ?> map ? map : Map.of();
    String manufacturer = text(info, "manufacturer");
    String model = text(info, "model");
    boolean saysVirtual = (manufacturer + " " + model).toLowerCase(Locale.ROOT).contains("virtual");
    return new DeviceFacts(
        phone.name(),
        "android",
        text(info, "platformVersion"),
        new DeviceFacts.Make(manufacturer, model),
        phone.virtual() || saysVirtual,
        new DeviceFacts.ClockOffset(clock.offset(), clock.error()),
        wire.tools());
  }

  private static String text(Map<?, ?> info, String key) {
    Object value = info.get(key);
    return value == null ? "not stated" : AnswerText.plain(String.valueOf(value));
  }
}
