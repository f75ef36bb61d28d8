package org.facecert.phone.inside;

import android.webkit.JsDialogHelper;
import android.webkit.JsPromptResult;
import android.webkit.WebChromeClient;
import android.webkit.WebView;
import org.facecert.phone.web.WebPageListener;
import org.jspecify.annotations.Nullable;

/**
 * A page's alert, confirm or prompt: the app's client is asked; one that leaves it to the WebView
 * gets Android's own dialog; without a client it is answered with no.
 */
record WebDialog(String type, String url, String message, String proposed) {

  void show(WebView web, @Nullable WebChromeClient client, WebPageListener.Answer answer) {
    if (type.equals("beforeunload")) {
      answer.give(true, null);
      return;
    }
    if (client == null) {
      answer.give(false, null);
      return;
    }
    JsPromptResult[] given = new JsPromptResult[1];
    given[0] =
        new JsPromptResult(result -> answer.give(given[0].getResult(), given[0].getStringResult()));
    boolean taken =
        switch (type) {
          case "confirm" -> client.onJsConfirm(web, url, message, given[0]);
          case "prompt" -> client.onJsPrompt(web, url, message, proposed, given[0]);
          default -> client.onJsAlert(web, url, message, given[0]);
        };
    if (!taken) {
      new JsDialogHelper(given[0], kind(), proposed, message, url).showDialog(web.getContext());
    }
  }

  private int kind() {
    return switch (type) {
      case "confirm" -> JsDialogHelper.CONFIRM;
      case "prompt" -> JsDialogHelper.PROMPT;
      default -> JsDialogHelper.ALERT;
    };
  }
}
