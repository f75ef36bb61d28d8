package org.facecert.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a switch is called, and the state that its label may say besides: "Face unlock: on",
 * "刷脸打卡（已开启）". A switch whose words change with it is the same switch before and after.
 *
 * @param name without the state
 * @param state that the label says
 */
record SwitchWords(String name, State state) {

  enum State {
    ON,
    OFF,
    UNSAID
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final String ON =
      "(?:is )?(?:turned |switched )?on|(?:is"
          + " )?(?:enabled|active|activated)|已(?:开启|打开|启用|开通|開啟|啟用)|开启中|使用中";

  private static final String OFF =
      "(?:is )?(?:turned |switched )?off|(?:is )?(?:disabled|inactive|deactivated|not active)"
          + "|已(?:关闭|停用|關閉)|未(?:开启|打开|启用|开通|開啟|啟用)";

  /** one syllable is a state only when it stands apart */
  private static final Pattern LAST =
      Pattern.compile(
          "^(?<name>.*?\\S)(?:[\\s:：,，;·|/\\-–—(（\\[【]+(?:(?<on>"
              + ON
              + "|开|開)|(?<off>"
              + OFF
              + "|关|關))|(?<fullon>已(?:开启|打开|启用|开通|開啟|啟用))"
              + "|(?<fulloff>已(?:关闭|停用|關閉)|未(?:开启|打开|启用|开通|開啟|啟用)))[\\s)）\\]】.。]*$",
          FLAGS);

  static SwitchWords of(String label) {
    String words = label.strip();
    Matcher m = LAST.matcher(words);
    if (!m.matches()) {
      return new SwitchWords(words, State.UNSAID);
    }
    boolean on = m.group("on") != null || m.group("fullon") != null;
    return new SwitchWords(m.group("name"), on ? State.ON : State.OFF);
  }
}
