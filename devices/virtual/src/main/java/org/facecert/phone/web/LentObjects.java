package org.facecert.phone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What an app lends to its page by addJavascriptInterface, as a script that each document begins
 * with. A call must be answered at once; a script waits for a synchronous request, which DevTools
 * holds and answers before it reaches any network. Where a page's policy forbids the request a
 * prompt makes the script wait: only there, for a chromedriver that works on the page would see it
 * as an alert and may answer it itself.
 */
final class LentObjects {
  /** where a call goes; no name of the network's, and never asked of it */
  static final String ADDRESS = "https://" + WebAddress.CALLS + "/";

  private static final String EACH =
      """
      (objects => {
        const ask = window.prompt.bind(window);
        const Request = XMLHttpRequest;
        const {open, send} = Request.prototype;
        const of = name => Object.getOwnPropertyDescriptor(Request.prototype, name).get;
        const status = of('status');
        const text = of('responseText');
        const apply = Reflect.apply;
        const answer = call => {
          const request = new Request();
          try {
            apply(open, request, ['POST', '%s', false]);
            apply(send, request, [call]);
          } catch (e) {
            return ask('%s' + call);
          }
          return apply(status, request, []) === 200 ? apply(text, request, []) : ask('%s' + call);
        };
        for (const [name, methods] of Object.entries(objects)) {
          const lent = {};
          for (const method of methods) {
            lent[method] = (...values) => {
              const plain = values.map(v => v === undefined ? null : v);
              const call = JSON.stringify({object: name, method: method, values: plain});
              const said = JSON.parse(answer(call) || '{}');
              if (said.error) { throw new Error(said.error); }
              return said.value;
            };
          }
          window[name] = lent;
        }
      })(%s);
      """;

  private LentObjects() {}

  static String script(Map<String, List<String>> objects) {
    try {
      return objects.isEmpty()
          ? ""
          : EACH.formatted(
              ADDRESS, WebPage.CALL, WebPage.CALL, new ObjectMapper().writeValueAsString(objects));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
