package org.facecert.probe.exposure;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.facecert.observation.AddressAsked.Outcome;
import org.facecert.statement.ExposureScope;

/** Asks a server as anybody on the network could: it keeps no cookie and knows no password. */
public interface OutsideClient {

  /** One for what a statement permits; it trusts the authorities that the statement names. */
  interface Maker {
    OutsideClient of(ExposureScope scope, List<Path> authorities);
  }

  /** The JDK's client, which asks over the network. */
  static Maker overTheNetwork() {
    return WebClient::new;
  }

  /** Asks no faster than is permitted, and never another host than those. */
  OutsideAnswer ask(Question question);

  /**
   * What a server is asked.
   *
   * @param headers that are sent besides what HTTP itself wants
   * @param body empty where there is none
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Question(String method, URI address, List<HeaderLine> headers, byte[] body) {

    public Question {
      headers = List.copyOf(headers);
    }

    static Question get(URI address, List<HeaderLine> headers) {
      return new Question("GET", address, headers, new byte[0]);
    }

    Question saying(byte[] other) {
      return new Question(method, address, headers, other);
    }

    Question at(URI other) {
      return new Question(method, other, headers, body);
    }
  }

  /**
   * What a server answered.
   *
   * @param status 0 where it did not
   * @param body as much as is kept of it
   * @param whole whether that is all
   * @param detail where it led, or why there is no answer
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record OutsideAnswer(
      Outcome outcome,
      int status,
      List<HeaderLine> headers,
      byte[] body,
      boolean whole,
      String detail) {

    public static OutsideAnswer none(Outcome outcome, String detail) {
      return new OutsideAnswer(outcome, 0, List.of(), new byte[0], true, detail);
    }
  }
}
