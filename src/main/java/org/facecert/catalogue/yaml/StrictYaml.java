package org.facecert.catalogue.yaml;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.facecert.files.InputFile;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One YAML file, read strictly: UTF-8, at most 1 MiB, one document that is a map, no aliases, no
 * tags, no key twice. The reader of a file takes what it needs from {@link #root}, then calls
 * {@link #check}, which tells everything that was wrong at once.
 */
public final class StrictYaml {

  /** One mebibyte: a statement that a person wrote has some kilobytes. */
  public static final int MOST_BYTES = 1 << 20;

  /** an alias begins with *, a tag with !; an anchor alone does nothing */
  private static final Pattern MAY_HOLD_ONE = Pattern.compile("[*!]");

  private static final int DEEPEST = 40;

  private final String name;
  private final byte[] bytes;
  private final List<Problem> problems = new ArrayList<>();
  private final YamlMap root;

  private StrictYaml(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
    this.root = parse(decode());
  }

  /**
   * @throws InputErrors when the file cannot be read as such a document at all
   */
  public static StrictYaml read(Path file) {
    String name = file.toString();
    try {
      return new StrictYaml(name, InputFile.read(file, MOST_BYTES));
    } catch (NoSuchFileException e) {
      throw error(name, "there is no such file", "check the path");
    } catch (IOException e) {
      throw error(
          name,
          "the file cannot be read (" + e.getMessage() + ")",
          "give a file of its own, for people to read");
    }
  }

  /** Reads a text that is named like a file. */
  public static StrictYaml of(String name, String text) {
    return new StrictYaml(name, text.getBytes(StandardCharsets.UTF_8));
  }

  public YamlMap root() {
    return root;
  }

  /** The file's bytes, for its digest. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /**
   * @throws InputErrors with all problems recorded so far
   */
  public void check() {
    if (!problems.isEmpty()) {
      throw new InputErrors(problems);
    }
  }

  private static InputErrors error(String name, String what, String cure) {
    return new InputErrors(List.of(new Problem(name, 1, 1, what, cure)));
  }

  private InputErrors error(int line, int column, String what, String cure) {
    return new InputErrors(List.of(new Problem(name, line, column, what, cure)));
  }

  private String decode() {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw at(text, text.length(), "the file is not UTF-8", "save it as UTF-8");
    }
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
    mustBePrintable(text);
    return text;
  }

  private void mustBePrintable(String text) {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (!StreamReader.isPrintable(c)) {
        throw at(text, i, String.format("control character U+%04X", c), "remove it");
      }
    }
  }

  private InputErrors at(String text, int offset, String what, String cure) {
    String before = text.substring(0, offset);
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    return error(line, offset - before.lastIndexOf('\n'), what, cure);
  }

  private YamlMap parse(String text) {
    Node document = document(text);
    if (document == null) {
      throw error(1, 1, "the file is empty", "see docs/adding.md for examples");
    }
    YamlValue.Source source =
        (mark, what, cure) ->
            problems.add(new Problem(name, mark.getLine() + 1, mark.getColumn() + 1, what, cure));
    if (!(document instanceof MappingNode mapping)) {
      throw error(
          document.getStartMark().getLine() + 1,
          document.getStartMark().getColumn() + 1,
          "the file is not a map",
          "write \"key: value\" lines");
    }
    return YamlMap.of(source, mapping, "");
  }

  private @Nullable Node document(String text) {
    try {
      refuseAliasesAndTags(text);
      return new Composer(parser(text), new Resolver(), options()).getSingleNode();
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
      throw error(
          mark.getLine() + 1,
          mark.getColumn() + 1,
          "this is no YAML (" + Shown.quoted(String.valueOf(e.getProblem())) + ")",
          "check indentation, brackets and quotes here and in the line above");
    } catch (YAMLException e) {
      throw error(
          1, 1, "this is no YAML for us (" + e.getMessage() + ")", "keep the file short and flat");
    }
  }

  /**
   * An alias makes a short file mean a huge one, and a reader look in two places; a tag asks for a
   * type that nobody here reads.
   */
  private void refuseAliasesAndTags(String text) {
    if (!MAY_HOLD_ONE.matcher(text).find()) {
      // spares the second parse, which is half of what reading costs
      return;
    }
    Parser parser = parser(text);
    while (!parser.checkEvent(Event.ID.StreamEnd)) {
      Event event = parser.getEvent();
      if (event instanceof AliasEvent alias) {
        throw notAllowed(event, "alias " + Shown.quoted("*" + alias.getAnchor()));
      } else if (event instanceof ScalarEvent scalar && scalar.getTag() != null) {
        throw notAllowed(event, "tag " + Shown.quoted(scalar.getTag()));
      } else if (event instanceof CollectionStartEvent start && start.getTag() != null) {
        throw notAllowed(event, "tag " + Shown.quoted(start.getTag()));
      }
    }
  }

  private InputErrors notAllowed(Event event, String what) {
    Mark mark = event.getStartMark();
    return error(
        mark.getLine() + 1,
        mark.getColumn() + 1,
        what + " is not allowed",
        "write the value out, as it is");
  }

  /** What "new Yaml" makes besides, for objects and for writing, takes longer than a small file. */
  private static Parser parser(String text) {
    return new ParserImpl(new StreamReader(new StringReader(text)), options());
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    options.setCodePointLimit(MOST_BYTES);
    return options;
  }
}
