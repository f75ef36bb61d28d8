package org.facecert.phone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.facecert.phone.api.Handset;
import org.facecert.phone.api.PhoneFault;
import org.facecert.phone.apps.AppCode;
import org.facecert.phone.apps.Apps;
import org.facecert.phone.boot.CacheFolder;
import org.facecert.phone.boot.Leftovers;
import org.facecert.phone.boot.Sandbox;
import org.facecert.phone.boot.Trust;
import org.facecert.phone.dex.TranslatedApks;
import org.facecert.phone.shell.NetworkSwitch;
import org.facecert.phone.shell.Proxying;
import org.facecert.phone.shell.Shell;
import org.facecert.phone.state.InstalledApp;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.web.Browsers;
import org.facecert.phone.web.ChromiumProgram;
import org.facecert.phone.wire.Contexts;
import org.facecert.phone.wire.FrontDoor;
import org.facecert.phone.wire.MobileCommands;
import org.facecert.phone.wire.Routes;
import org.facecert.phone.wire.Sessions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Switches a virtual phone on and keeps it on until its parent goes or it is told to end. */
@Command(
    name = "phone",
    mixinStandardHelpOptions = true,
    description = "A virtual Android phone that any Appium client can drive.")
public final class Phone implements Runnable {
  private static final int NO_ADB = -1;

  @Option(names = "--port", description = "port on loopback, 0 for a free one")
  private int port;

  @Option(
      names = "--home",
      description =
          "directory that keeps the phone's state; a fresh one that is deleted at the end when left"
              + " out")
  private @Nullable Path home;

  @Option(names = "--language", description = "system language: en-US or zh-CN")
  private String language = "en-US";

  @Option(names = "--latency", description = "added to every command, such as 200ms")
  private String latency = "0ms";

  @Option(names = "--app", description = "signed APK to install")
  private @Nullable Path app;

  @Option(names = "--ca", description = "PEM certificate of an authority to trust; may be repeated")
  private List<Path> authorities = List.of();

  @Option(names = "--camera", description = "PNG or JPEG that the camera sees")
  private @Nullable Path camera;

  @Option(
      names = "--chromium",
      description =
          "the browser that opens the pages of WebViews; the one on the PATH if left out, none for"
              + " the phone's own reader")
  private String chromium = "";

  @Option(
      names = "--adb",
      description = "port on loopback at which adb can connect, 0 for a free one; none if left out")
  private int adb = NO_ADB;

  @Option(names = "--keep", description = "stay on when standard input closes")
  private boolean keep;

  /** Starts the phone; prints READY and its URL once it can be driven. */
  public static void main(String[] args) {
    int exit = new CommandLine(new Phone()).execute(args);
    // Android's main thread is not a daemon: without this a failed start would hang
    if (exit != 0
        || args.length == 0
        || List.of(args).contains("--help")
        || List.of(args).contains("-h")) {
      if (exit != 0 || args.length > 0) {
        System.exit(exit);
      }
    }
  }

  @Override
  public void run() {
    Path place = home == null ? temporary() : home;
    clearLeftovers();
    try {
      if (!keep) {
        Parent.watch(System.in);
      }
      System.setProperty("sun.net.httpserver.nodelay", "true");
      System.setProperty(
          "http.agent", "Dalvik/2.1.0 (Linux; U; Android 14; Virtual Phone Build/UP1A)");
      PhoneState state = new PhoneState(place, language);
      Trust trust = new Trust(authorities, state.files().addedAuthorities(), place);
      trust.renew();
      if (camera != null) {
        state.camera().picture(Files.readAllBytes(camera));
      }
      String proxy = state.settings().get("global", "http_proxy");
      Proxying.use(proxy == null ? ":0" : proxy);
      int open = open(state, trust);
      System.out.println("READY http://127.0.0.1:" + open);
      if (adb != NO_ADB) {
        System.out.println("ADB 127.0.0.1:" + adb);
      }
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("cannot start the phone: " + e, e);
    }
  }

  private int open(PhoneState state, Trust trust) throws IOException {
    Browsers browsers =
        new Browsers(
            ChromiumProgram.find(chromium),
            authorities,
            state.files().addedAuthorities(),
            state::language,
            () -> running(state));
    if (!browsers.isThere()) {
      state.log().system('W', "WebView", Browsers.OWN_READER);
    }
    state.settings().watchProxy(browsers::proxyChanged);
    Handset handset = Sandbox.start(state, browsers);
    NetworkSwitch.obey(state.radios());
    state.radios().watch(handset::networksChanged);
    Apps apps = new Apps(state, handset, new AppCode(translated()), () -> renew(trust));
    apps.restore();
    if (app != null) {
      apps.install(app.toAbsolutePath());
    }
    Shell shell = new Shell(state, handset, apps);
    Contexts contexts = new Contexts(state, browsers);
    Sessions sessions = new Sessions(state, handset, apps, contexts);
    Routes routes =
        new Routes(
            state, handset, sessions, new MobileCommands(state, handset, apps, shell), contexts);
    if (adb != NO_ADB) {
      adb = new AdbDoor(state, handset, apps, shell, browsers).open(adb);
    }
    return new FrontDoor(port, duration(latency), routes).open();
  }

  private static Optional<Path> running(PhoneState state) {
    return state.installed().stream()
        .map(InstalledApp::name)
        .filter(name -> state.pid(name) != null)
        .map(name -> state.files().dataOf(name))
        .findFirst();
  }

  private static TranslatedApks translated() {
    return new TranslatedApks(CacheFolder.path().resolve("dex"), TranslatedApks.Limits.USUAL);
  }

  private static void renew(Trust trust) {
    try {
      trust.renew();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the phone's trust store cannot be written: " + e, e);
    }
  }

  private static Duration duration(String text) {
    String digits = text.toLowerCase(Locale.ROOT).replaceFirst("ms$", "");
    if (!digits.matches("\\d{1,6}")) {
      throw new PhoneFault(
          PhoneFault.Kind.REFUSED, "--latency takes milliseconds such as 200ms, not " + text);
    }
    return Duration.ofMillis(Long.parseLong(digits));
  }

  /** Beside the start, which does not wait for it. */
  private static void clearLeftovers() {
    Thread clearing = new Thread(() -> Leftovers.ofTheMachine().clear(), "leftovers");
    clearing.setDaemon(true);
    clearing.start();
  }

  private static Path temporary() {
    try {
      Path dir = Files.createTempDirectory("facecert-phone");
      Leftovers.mark(dir);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> Parent.delete(dir)));
      return dir;
    } catch (IOException e) {
      throw new IllegalStateException("cannot create a home for the phone: " + e, e);
    }
  }

  /** Standard input closes when the parent ends, however it ends: no phone stays behind. */
  private static final class Parent {
    static void watch(InputStream in) {
      Thread watch =
          new Thread(
              () -> {
                try {
                  in.transferTo(java.io.OutputStream.nullOutputStream());
                } catch (IOException e) {
                  System.err.println("phone: standard input failed: " + e);
                }
                System.exit(0);
              },
              "parent");
      watch.setDaemon(true);
      watch.start();
    }

    static void delete(Path dir) {
      try {
        org.facecert.phone.state.FileRoots.empty(dir);
        Files.deleteIfExists(dir);
      } catch (IOException e) {
        System.err.println("phone: cannot delete " + dir + ": " + e);
      }
    }
  }
}
