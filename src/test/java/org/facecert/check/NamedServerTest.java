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

  /** Only a denial takes a place away: what is no server's usual name is a place all the same. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "照片保存于本公司主机。",
        "人脸特征存入我们的系统。",
        "照片存放在云平台。",
        "人脸信息写入数据库。",
        "Your face print lies in our back office system.",
        "It is kept on our server.",
      })
  void no_denial(String words) {
    assertThat(NoticeContents.deniesServer(words)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "相片存於閣下手機內，公司伺服器並無副本。",
        "照片只在本机，服务器没有备份。",
        "It stays on this phone, and our servers hold no copy.",
        "It never reaches a server.",
        "不上服务器。",
      })
  void a_denial(String words) {
    assertThat(NoticeContents.deniesServer(words)).isTrue();
  }
}
