package org.facecert.phone.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells and asks of the WebView that shows it. Called on the browser's thread, on which
 * nothing may wait; questions are answered later, through what they bring.
 */
public interface WebPageListener {
  /** A yes or a no, and for a prompt its text. */
  interface Answer {
    void give(boolean yes, @Nullable String text);
  }

  /** A resource in place of the one that a page asks for. */
  @SuppressWarnings("ArrayRecordComponent") // handed over once, compared by nobody
  record Resource(int status, Map<String, String> headers, byte[] body) {}

  /** Takes a resource, or nothing when the network shall be asked. */
  interface Taker {
    void take(Optional<Resource> resource);
  }

  void started(String url);

  void finished(String url, String title);

  void failed(String url, String why);

  /** The page wants to go elsewhere; yes when the app took it over. */
  void asked(String url, Answer overridden);

  /** A link or a script opens a window for that address. */
  void windowWanted(String url);

  /**
   * A page's alert, confirm or prompt.
   *
   * @param type alert, confirm, prompt or beforeunload
   */
  void dialog(String type, String url, String message, String proposed, Answer answer);

  /** A script calls what the app has lent to it; the answer is a JSON text. */
  void called(String call, Answer answer);

  /** What the app, or its APK, has for an address; asked before the network. */
  void resource(String url, String method, Map<String, String> headers, Taker taker);

  /** Something that a person who reads the phone's log should know. */
  void note(String sentence);
}
