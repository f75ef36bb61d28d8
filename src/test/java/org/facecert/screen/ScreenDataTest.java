package org.facecert.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.facecert.platform.android.UiAutomatorSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of a screen is the screen: nothing that anybody asks of it gets lost. */
final class ScreenDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Vocabulary WORDS = Vocabulary.of("zh-CN");
  private static final List<AppIdentity> APPS =
      List.of(
          AppIdentity.of("org.example.facebank", "FaceBank"),
          AppIdentity.of("org.example.kite", "Kite", "纸鸢"));

  /** Every page source that the tests of this room have in a file. */
  static Stream<Path> sources() throws IOException, URISyntaxException {
    Path room = Path.of(Objects.requireNonNull(ScreenDataTest.class.getResource(".")).toURI());
    List<Path> found;
    try (Stream<Path> files = Files.walk(room)) {
      found = files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
    assertThat(found).hasSizeGreaterThan(100);
    return found.stream();
  }

  private static Screen writtenAndRead(Screen screen) throws JsonProcessingException {
    String written = JSON.writeValueAsString(screen.data());
    return Screen.of(JSON.readValue(written, ScreenData.class));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void a_screen_that_was_written_reads_as_before(Path source) throws IOException {
    Screen screen = UiAutomatorSource.read(Files.readString(source));
    Screen again = writtenAndRead(screen);

    assertThat(again.data()).isEqualTo(screen.data());
    assertThat(again.nodes().stream().map(ScreenDataTest::asked))
        .containsExactlyElementsOf(screen.nodes().stream().map(ScreenDataTest::asked).toList());
    assertThat(places(again.windows())).isEqualTo(places(screen.windows()));
    assertThat(places(again.front())).isEqualTo(places(screen.front()));
    assertThat(again.everything().stream().map(ScreenDataTest::asked))
        .containsExactlyElementsOf(
            screen.everything().stream().map(ScreenDataTest::asked).toList());
    assertThat(places(again.withoutOverlays())).isEqualTo(places(screen.withoutOverlays()));
    assertThat(again.labels()).isEqualTo(screen.labels());
    assertThat(again.packageName()).isEqualTo(screen.packageName());
    assertThat(again.blank()).isEqualTo(screen.blank());
    assertThat(again.sameAs(screen)).isTrue();
    assertThat(APPS.stream().map(app -> read(again, app)))
        .containsExactlyElementsOf(APPS.stream().map(app -> read(screen, app)).toList());
  }

  private static List<Object> asked(Node node) {
    return List.of(
        node.data(),
        node.index(),
        node.packageName(),
        node.owner(),
        node.isGuards(),
        node.label(),
        node.displayed(),
        node.enabled(),
        node.drawnAt(),
        places(node.children()));
  }

  private static List<Integer> places(List<Node> nodes) {
    return nodes.stream().map(Node::index).toList();
  }

  private static List<Object> read(Screen screen, AppIdentity app) {
    Reading reading = Reading.of(screen, WORDS, app);
    return List.of(
        reading.kind(),
        places(reading.agree()),
        places(reading.refuse()),
        reading.permissions(),
        places(reading.allow()),
        places(reading.deny()),
        reading.title());
  }

  @Test
  void what_was_found_to_be_covered_stays_covered() throws JsonProcessingException {
    Bounds place = new Bounds(60, 300, 1020, 420);
    Screen screen =
        Page.page()
            .leaf("android.widget.Button", "Decline", place, "clickable=\"true\"")
            .leaf("android.widget.ImageView", "", place, "clickable=\"true\"")
            .screen();
    assertThat(screen.labels()).doesNotContain("Decline");

    assertThat(writtenAndRead(screen).labels()).isEqualTo(screen.labels());
  }

  @Test
  void what_is_as_it_mostly_is_is_not_written() throws JsonProcessingException {
    ScreenData data =
        new ScreenData(
            1080,
            2400,
            false,
            List.of(
                new WindowData(
                    "org.example.app",
                    WindowOwner.APP,
                    false,
                    List.of(
                        node(0, Role.CONTAINER, NodeWords.NONE, Set.of()),
                        node(
                            1,
                            Role.BUTTON,
                            new NodeWords("OK", "", ""),
                            Set.of(NodeState.HIDDEN))))));

    assertThat(JSON.writeValueAsString(data))
        .isEqualTo(
            "{\"width\":1080,\"height\":2400,\"windows\":[{\"app\":\"org.example.app\",\"owner\":\"APP\",\"nodes\":["
                + "{\"role\":\"CONTAINER\",\"bounds\":[0,0,9,9]},"
                + "{\"depth\":1,\"role\":\"BUTTON\",\"text\":\"OK\","
                + "\"bounds\":[0,0,9,9],\"states\":[\"HIDDEN\"]}]}]}");
  }

  /** An app makes its tree as deep as it likes; a log of it must not break its reader. */
  @Test
  void a_tree_of_ten_thousand_levels_is_written_and_read() throws JsonProcessingException {
    List<NodeData> nodes =
        IntStream.range(0, 10_000)
            .mapToObj(depth -> node(depth, Role.CONTAINER, NodeWords.NONE, Set.of()))
            .toList();
    WindowData window = new WindowData("org.x", WindowOwner.APP, false, nodes);
    Screen screen = Screen.of(new ScreenData(9, 9, false, List.of(window)));

    assertThat(writtenAndRead(screen).data()).isEqualTo(screen.data());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"windows\":[null]}",
        "{\"windows\":[{\"nodes\":[null]}]}",
        "{\"windows\":[{\"nodes\":[{\"states\":[null]}]}]}",
        "{\"windows\":[{\"nodes\":[{\"role\":\"DOOR\"}]}]}",
        "{\"windows\":[{\"nodes\":[{\"bounds\":[0,\"x\",1,1]}]}]}",
        "{\"windows\":[{\"nodes\":[{\"depth\":1}]}]}",
        "{\"windows\":[{\"colour\":1}]}"
      })
  void what_is_no_screen_is_refused_where_it_is_read(String json) {
    assertThatThrownBy(() -> JSON.readValue(json, ScreenData.class))
        .isInstanceOf(JsonProcessingException.class);
  }

  @Test
  void a_part_of_a_permission_dialog_and_whose_window_it_is_are_written()
      throws JsonProcessingException {
    NodePlace place = new NodePlace(new Bounds(0, 0, 9, 9), 2);
    NodeData root =
        new NodeData(
            0,
            Role.BUTTON,
            NodeWords.NONE,
            "id",
            place,
            Set.of(NodeState.PICTURE),
            PermissionPart.ALLOW_ONCE);
    WindowData window = new WindowData("org.x", WindowOwner.SYSTEM, true, List.of(root));

    assertThat(JSON.writeValueAsString(window))
        .isEqualTo(
            "{\"app\":\"org.x\",\"owner\":\"SYSTEM\",\"guardsPermissions\":true,\"nodes\":["
                + "{\"role\":\"BUTTON\",\"id\":\"id\",\"bounds\":[0,0,9,9],\"drawingOrder\":2,"
                + "\"states\":[\"PICTURE\"],\"part\":\"ALLOW_ONCE\"}]}");
    assertThat(JSON.readValue(JSON.writeValueAsString(window), WindowData.class)).isEqualTo(window);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1    | node 1 of a window is at depth 1 and can be at 0 to 0",
        "0,0  | node 2 of a window is at depth 0 and can be at 1 to 1",
        "0,1,3| node 3 of a window is at depth 3 and can be at 1 to 2",
        "0,-1 | node 2 of a window is at depth -1 and can be at 1 to 1"
      })
  void depths_that_make_no_tree_are_named(String depths, String error) {
    List<NodeData> nodes =
        Stream.of(depths.strip().split(","))
            .map(d -> node(Integer.parseInt(d), Role.TEXT, NodeWords.NONE, Set.of()))
            .toList();

    assertThatThrownBy(() -> new WindowData("org.x", WindowOwner.APP, false, nodes))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(error)
        .hasMessageEndingWith("every other node one below an earlier one of it");
  }

  private static NodeData node(int depth, Role role, NodeWords words, Set<NodeState> states) {
    NodePlace place = new NodePlace(new Bounds(0, 0, 9, 9), 0);
    return new NodeData(depth, role, words, "", place, states, null);
  }
}
