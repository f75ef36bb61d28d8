package org.facecert.fake;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.facecert.fake.FakeBank.Asking;
import org.facecert.fake.FakeBank.Turn;
import org.facecert.fake.ToldScreens.Line;

/** A bank that shows the screens told, and does at each control what its role says. */
final class StagedScreens {

  private final ToldScreens told;
  private final FakeBank bank;

  StagedScreens(ToldScreens told, boolean chinese) {
    this.told = told;
    this.bank = chinese ? FakeBank.chinese() : FakeBank.english();
  }

  FakeBank bank() {
    if (told.has(ToldScreens.CONSENT)) {
      asking();
    }
    if (told.has("again")) {
      askingAgain();
    }
    if (told.has("stuck") || told.has("refused-note")) {
      afterRefusal();
    }
    told.words("manage").ifPresent(this::managing);
    if (told.has("end")) {
      bank.having("end", b -> page("end"));
      bank.altering("password", b -> Page.instead(logIn(), go(logIn(), "end")));
    }
    told.words("tile").ifPresent(this::tile);
    if (told.has("signin")) {
      bank.having("sign-in", b -> page("signin"));
    }
    return bank;
  }

  /** What the statement has to say otherwise for these screens. */
  UnaryOperator<String> statement() {
    return text -> {
      String changed = text;
      if (told.words("manage").isPresent()) {
        changed = changed.replaceAll("tap \"(Withdraw consent|撤回同意)\"", tap("manage"));
      }
      if (told.has("signin")) {
        changed = withAlternatives(changed);
        changed = changed.replaceAll("tap \"(Face login|刷脸登录)\"", tap("face"));
      }
      return changed;
    };
  }

  private String tap(String role) {
    return "tap \"" + told.words(role).orElseThrow() + "\"";
  }

  /** One alternative, the one told; its way is that of the password. */
  private String withAlternatives(String text) {
    String alternative =
        told.words("other").or(() -> told.words("declared")).orElseThrow().replace("\"", "'");
    return text.replaceAll("(Password login|密码登录)", alternative)
        .replaceAll("(?s)\\s+- id: sms.*?\nroutes:", "\nroutes:");
  }

  private void asking() {
    boolean sheet = told.words("as").filter("sheet"::equals).isPresent();
    boolean dialog = told.words("as").filter("dialog"::equals).isPresent();
    bank.asking(sheet ? Asking.SHEET : dialog ? Asking.DIALOG : Asking.PAGE);
    bank.having("consent", b -> page(ToldScreens.CONSENT));
    if (told.has("sure")) {
      bank.having("sure", b -> page("sure").as(Page.Form.DIALOG));
    }
    bank.on(
        Turn.FACE_STARTED,
        b -> {
          b.rightly(Turn.FACE_STARTED);
          told.words("auto")
              .ifPresent(
                  s ->
                      b.phone()
                          .after(Duration.ofSeconds(Long.parseLong(s)), () -> b.turn(Turn.AGREED)));
        });
  }

  private void askingAgain() {
    bank.having(
        "bill",
        b -> {
          boolean refused = b.phone().kept().contains(FakeBank.REFUSED);
          if (refused && b.phone().passing().add("asked again")) {
            b.phone().cover(() -> page("again").as(Page.Form.SHEET));
          }
          return Page.full(
              View.title(b.say("Your bill", "账单")),
              View.text(b.say("Total spent", "支出合计")),
              View.text("1,284.50"));
        });
  }

  private void afterRefusal() {
    String block = told.has("stuck") ? "stuck" : "refused-note";
    bank.having("refused", b -> page(block));
    bank.on(
        Turn.REFUSED,
        b -> {
          b.phone().kept().add(FakeBank.REFUSED);
          if (block.equals("stuck")) {
            b.phone().toFirstPage();
          }
          b.phone().replace("refused");
        });
  }

  private void managing(String words) {
    String then = told.has("withdrawn") ? "withdrawn" : "withdrawn-off";
    bank.having("withdrawn", b -> page(then));
    bank.having(
        "face",
        b ->
            Page.full(
                View.title(b.say("Manage your face", "人脸管理")),
                View.button(
                    words,
                    () -> {
                      if (then.equals("withdrawn-off")) {
                        b.turn(Turn.WITHDRAWN);
                        b.phone().replace("withdrawn");
                      } else {
                        b.phone().show("withdrawn");
                      }
                    })));
  }

  private void tile(String words) {
    bank.having("opened", b -> page("opens"));
    bank.altering("home", b -> Page.with(go(words, "opened")));
  }

  private Page page(String block) {
    List<View> views = told.block(block).stream().map(l -> view(l, block)).toList();
    boolean sheet = told.words("as").filter("sheet"::equals).isPresent();
    boolean dialog = told.words("as").filter("dialog"::equals).isPresent();
    boolean consent = block.equals(ToldScreens.CONSENT);
    Page.Form form =
        consent && sheet ? Page.Form.SHEET : consent && dialog ? Page.Form.DIALOG : Page.Form.FULL;
    return new Page(form, views);
  }

  private View view(Line line, String block) {
    String words = line.words();
    return switch (line.role()) {
      case "title" -> View.title(words);
      case "text" -> View.text(words);
      case "small" -> View.text(words).size(18);
      case "preview" -> View.preview();
      case "box" -> View.box(words, isSet(words), () -> toggle(words));
      case "box!" -> View.box(words, !isSet(words), () -> toggle(words));
      case "switch" -> View.toggle(words, isSet(words), () -> toggle(words));
      case "switch!" -> View.toggle(words, !isSet(words), () -> toggle(words));
      case "link" -> View.link(words, () -> bank.openFromConsent("face-rules"));
      case "other" -> go(words, "password");
      case "face" -> View.button(words, () -> bank.turn(Turn.FACE_STARTED));
      case "dead" -> View.button(words, () -> {});
      case "agree" -> View.button(words, () -> agreed(block));
      case "close" -> View.icon("close", "", this::left);
      case "back" -> View.button(words, this::left);
      case "refuse", "later" -> View.button(words, () -> refused(block));
      case "refuse-pale" ->
          View.link(words, () -> refused(block)).colours(View.PALE, View.PAPER).size(18);
      case "refuse-small" -> View.button(words, () -> refused(block)).wide(120).high(40);
      case "refuse-grey" -> View.button(words, () -> refused(block)).disabled();
      default -> throw new IllegalArgumentException("no such role: " + line);
    };
  }

  private void agreed(String block) {
    switch (block) {
      case "again" -> bank.phone().uncover();
      case "stuck", "opens" -> {}
      case "refused-note" -> bank.phone().leavePage();
      case "sure" -> bank.phone().uncover();
      default -> {
        if (told.block(block).stream()
            .filter(l -> l.role().equals("box"))
            .allMatch(l -> isSet(l.words()))) {
          bank.turn(Turn.AGREED);
        } else {
          bank.phone().toast(bank.say("Please tick the box", "请先勾选"));
        }
      }
    }
  }

  private void refused(String block) {
    if (block.equals("again")) {
      bank.phone().uncover();
    } else if (block.equals(ToldScreens.CONSENT) && told.has("sure")) {
      bank.phone().cover(() -> page("sure").as(Page.Form.DIALOG));
    } else {
      if (block.equals("sure")) {
        bank.phone().uncover();
      }
      bank.turn(Turn.REFUSED);
    }
  }

  private void left() {
    bank.phone().kept().add(FakeBank.REFUSED);
    bank.closeConsent();
  }

  private boolean isSet(String box) {
    return bank.phone().passing().contains(box);
  }

  private void toggle(String box) {
    if (!bank.phone().passing().remove(box)) {
      bank.phone().passing().add(box);
    }
  }

  private View go(String words, String page) {
    return View.button(words, () -> bank.phone().show(page));
  }

  private String logIn() {
    return bank.say("Log in", "登录");
  }
}
