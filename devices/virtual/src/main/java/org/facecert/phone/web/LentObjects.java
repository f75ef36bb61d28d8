package org.facecert.phone.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/**
 * What an app lends to its page by addJavascriptInterface, as a script that each document begins
 * with. A call must be answered at once, and DevTools knows one thing alone that makes a script
 * wait: a prompt.
 */
final class LentObjects {
  private static final String EACH =
      """
      (objects => {
        const ask = window.prompt.bind(window);
        for (const [name, methods] of Object.entries(objects)) {
          const lent = {};
          for (const method of methods) {
            lent[method] = (...values) => {
              const plain = values.map(v => v === undefined ? null : v);
              const call = JSON.stringify({object: name, method: method, values: plain});
              const said = JSON.parse(ask('%s' + call) || '{}');
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
          : EACH.formatted(WebPage.CALL, new ObjectMapper().writeValueAsString(objects));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
