package org.facecert.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.screen.Labelled;
import org.facecert.screen.Node;
import org.facecert.screen.Vocabulary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a wander presses in a bar or a row of tiles, and what it never does. */
final class WanderingTest {

  private static final Vocabulary WORDS = Vocabulary.of("zh");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Delete account",
        "Log out",
        "Sign out of all devices",
        "Top up wallet",
        "Pay my bill",
        "Close my account",
        "Reset the app",
        "Deactivate my profile",
        "Buy credit",
        "Donate",
        "Erase everything",
        "Cancel membership",
        "Call a taxi",
        "Send feedback",
        "Settings: delete all data",
        "Emergency call",
        "注销账号",
        "退出登录",
        "充值",
        "缴费",
        "一键报警",
        "拨打客服",
        "清空数据",
        "恢复出厂设置",
        "解绑手机",
        "转账",
        "立即下单",
        "设置：删除全部数据",
        "登出",
        "付款"
      })
  void what_deletes_pays_calls_or_ends_is_looked_at_only(String label) {
    assertThat(Wandering.mayPress(labelled(label), true)).isFalse();
    assertThat(Wandering.mayPress(labelled(label), false)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lockers",
        "Near me",
        "Orchard",
        "Settings",
        "Payment settings",
        "储物柜",
        "附近驿站",
        "老人代取",
        "设置",
        "支付设置"
      })
  void places_are_gone_to(String label) {
    assertThat(Wandering.mayPress(labelled(label), true)).isTrue();
  }

  private static Labelled labelled(String label) {
    Node node =
        UiAutomatorSource.read(
                "<hierarchy width='720' height='1560'><android.widget.Button package='org.x'"
                    + " class='android.widget.Button' text='"
                    + label
                    + "' clickable='true' enabled='true' displayed='true'"
                    + " bounds='[0,100][720,200]'/></hierarchy>")
            .where(n -> n.label().equals(label))
            .get(0);
    return new Labelled(node, label, WORDS.concepts(label));
  }
}
