package org.facecert.phone.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.facecert.phone.api.Broadcast;
import org.facecert.phone.api.Launch;
import org.junit.jupiter.api.Test;

// what is right: AOSP android-14, Intent.parseCommandArgs
class IntentArgumentsTest {
  private static IntentArguments of(String line) {
    return new IntentArguments(List.of(line.split(" ")));
  }

  @Test
  void reads_components_extras_and_categories() {
    Launch launch =
        of("-W -S -n a.b/.C -a act -d x://y -c one -c two -f 0x10000000 --es s text --ez z true"
                + " --ei i 0x10 --el l 5 --ef f 1.5 --eu u x://z --esn n --eia many 1,2 --user 0")
            .launch();
    assertThat(launch.app()).isEqualTo("a.b");
    assertThat(launch.activity()).isEqualTo("a.b.C");
    assertThat(launch.action()).isEqualTo("act");
    assertThat(launch.data()).isEqualTo("x://y");
    assertThat(launch.clear()).isTrue();
    assertThat(launch.categories()).containsExactly("one", "two");
    assertThat(launch.extras())
        .containsEntry("s", "text")
        .containsEntry("z", true)
        .containsEntry("i", 16)
        .containsEntry("l", 5L)
        .containsEntry("f", 1.5f)
        .containsEntry("u", URI.create("x://z"))
        .containsEntry("n", "")
        .containsEntry("many", new int[] {1, 2});
  }

  @Test
  void words_alone_are_components_data_or_packages() {
    assertThat(of("a.b/a.b.C").launch().activity()).isEqualTo("a.b.C");
    assertThat(of("-a v tel:1").launch().data()).isEqualTo("tel:1");
    assertThat(of("-a v a.b").launch().app()).isEqualTo("a.b");
    Broadcast broadcast = of("-a act -p a.b").broadcast();
    assertThat(broadcast.app()).isEqualTo("a.b");
    assertThat(broadcast.receiver()).isNull();
    assertThat(of("-n a.b/.R").broadcast().receiver()).isEqualTo("a.b.R");
    assertThat(of("-a act -p a.b").told()).isEqualTo("Intent { act=act pkg=a.b }");
  }

  @Test
  void what_it_does_not_know_it_says() {
    assertThatThrownBy(() -> of("--frob")).hasMessageContaining("Unknown option");
    assertThatThrownBy(() -> of("--ecn k v")).hasMessageContaining("--ecn");
    assertThatThrownBy(() -> of("--ei k many")).hasMessageContaining("bad value of the extra k");
    assertThatThrownBy(() -> of("--ez k maybe")).hasMessageContaining("Invalid boolean");
    assertThatThrownBy(() -> of("--es k")).hasMessageContaining("Argument expected");
    assertThatThrownBy(() -> of("-n nothing").launch()).hasMessageContaining("Bad component");
    assertThatThrownBy(() -> of("-W").launch()).hasMessageContaining("unable to resolve");
  }
}
