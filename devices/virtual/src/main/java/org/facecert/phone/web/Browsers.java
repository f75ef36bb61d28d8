package org.facecert.phone.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.facecert.phone.api.PhoneFault;
import org.jspecify.annotations.Nullable;

/** The phone's web engine: no browser, or one for each process of an app that shows web pages. */
public final class Browsers {
  /** What the phone says where there is none. */
  public static final String OWN_READER =
      "A WebView's page is rendered by the phone's own reader, which runs no script, for no"
          + " Chromium is installed, or no certutil (Debian's chromium, libnss3-tools)";

  private final Optional<ChromiumProgram> program;
  private final List<Path> authorities;
  private final Path added;
  private final Supplier<String> language;
  private final Supplier<Optional<Path>> data;
  private @Nullable Chromium running;

  /**
   * @param authorities PEM files of authorities that the phone trusts
   * @param added the folder of those that were added, read when a browser starts
   * @param language of the phone, such as zh-CN
   * @param data the folder of the running app's own files, where a WebView keeps what pages store
   */
  public Browsers(
      Optional<ChromiumProgram> program,
      List<Path> authorities,
      Path added,
      Supplier<String> language,
      Supplier<Optional<Path>> data) {
    this.data = data;
    this.program = program;
    this.authorities = List.copyOf(authorities);
    this.added = added;
    this.language = language;
    // a pipe that closes ends it too; this also clears its profile
    Runtime.getRuntime().addShutdownHook(new Thread(this::end));
  }

  /** Whether pages are opened in a browser. */
  public boolean isThere() {
    return program.isPresent();
  }

  /** The browser's name and version, or who renders pages in its place. */
  public String named() {
    return program.map(ChromiumProgram::named).orElse(OWN_READER);
  }

  /** chromedriver, where it is installed. */
  public Optional<Path> driver() {
    return program.flatMap(ChromiumProgram::driver);
  }

  /** A page for a WebView; what it is told to do waits until the browser is up. */
  public WebPage open(WebPageListener listener) {
    return new WebPage(this::current, listener);
  }

  /** The port of DevTools on loopback while a browser runs. */
  public synchronized OptionalInt port() {
    Chromium browser = running;
    return browser == null || browser.isOver()
        ? OptionalInt.empty()
        : OptionalInt.of(browser.port());
  }

  /**
   * The browser of the app's process, started when there is none; a changed proxy or authority
   * begins a new one, and ends the pages of the former.
   */
  private synchronized Chromium current() {
    ChromiumProgram found =
        program.orElseThrow(() -> new PhoneFault(PhoneFault.Kind.REFUSED, OWN_READER));
    WebNetwork network = WebNetwork.now(authorities, added);
    Chromium browser = running;
    if (browser != null && !browser.isOver() && browser.network().equals(network)) {
      return browser;
    }
    end();
    Chromium fresh = Chromium.start(found, network, language.get(), data.get());
    running = fresh;
    return fresh;
  }

  /**
   * The phone's proxy was changed. A browser that goes another way ends before this returns; what
   * it showed is loaded anew.
   */
  public void proxyChanged() {
    List<WebPage> open;
    synchronized (this) {
      Chromium browser = running;
      if (browser == null
          || browser.isOver()
          || browser.network().proxy().equals(WebNetwork.proxyNow())) {
        return;
      }
      open = browser.pages();
      end();
    }
    open.forEach(WebPage::again);
  }

  /** Ends the browser: its app's process is gone. */
  public synchronized void end() {
    Chromium browser = running;
    running = null;
    if (browser != null) {
      browser.close();
    }
  }
}
