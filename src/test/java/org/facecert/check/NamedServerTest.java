package org.facecert.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is named to say that nothing gets there, and one on which something stays. */
final class NamedServerTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The template is not kept on the phone but on a server.",
        "Not only your phone but our servers keep it.",
        "Your face is never deleted from our servers.",
        "It never leaves our data centre.",
        "Without delay it goes to the server.",
        "不仅保存在本机，还上传服务器。",
        "不会从服务器删除。",
        "不会删除云端副本。",
        "不会离开我们的服务器。",
      })
  void it_is_there(String words) {
    assertThat(NoticeContents.namesServer(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "It never reaches a server.",
        "Your face stays on this phone, never on a server.",
        "No server of ours ever sees it.",
        "不上服务器。",
        "人脸画面从不进机房。",
        "不会上传到云端。",
      })
  void nothing_gets_there(String words) {
    assertThat(NoticeContents.namesServer(words)).isFalse();
  }
}
