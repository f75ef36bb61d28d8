package org.facecert.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.facecert.catalogue.Bilingual;
import org.facecert.evidence.Digest;
import org.facecert.evidence.DirectoryVault;
import org.facecert.evidence.Event;
import org.facecert.evidence.EventKind;
import org.facecert.evidence.Evidence;
import org.facecert.evidence.EvidenceKind;
import org.facecert.evidence.Fact;
import org.facecert.evidence.Moment;
import org.facecert.evidence.Redaction;
import org.facecert.evidence.Sentence;
import org.facecert.evidence.Vault;
import org.facecert.platform.android.UiAutomatorSource;
import org.facecert.verdict.CitedPassage;
import org.facecert.verdict.DisclosedItem;
import org.facecert.verdict.Effort;
import org.facecert.verdict.Evaluation;
import org.facecert.verdict.EvaluationFile;
import org.facecert.verdict.Excluded;
import org.facecert.verdict.Finding;
import org.facecert.verdict.FunctionUsed;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.Laboratory;
import org.facecert.verdict.ProgrammeUsed;
import org.facecert.verdict.RequirementUsed;
import org.facecert.verdict.RequirementUsed.ClauseServed;
import org.facecert.verdict.RequirementVerdict;
import org.facecert.verdict.StatementUsed;
import org.facecert.verdict.SuiteUsed;
import org.facecert.verdict.TestCaseResult;
import org.facecert.verdict.TestedDevice;
import org.facecert.verdict.Verdict;

/** A small run with every verdict in it, drawn screens included; the same at each call. */
final class SampleRun {

  static final String PHONE_NUMBER = "13800000000";
  static final String PASSWORD = "s3cret-word";
  static final Instant START = Instant.parse("2026-03-01T10:02:00Z");

  private static final ClauseServed LAW =
      new ClauseServed(
          "CN-PIPL-29",
          "Personal Information Protection Law (2021)",
          "《中华人民共和国个人信息保护法》（2021）",
          "art. 29",
          "第二十九条",
          true,
          "L",
          true,
          "Sensitive personal information may be processed only with separate consent.",
          "处理敏感个人信息应当取得个人的单独同意。");
  private static final ClauseServed INTERPRETATION =
      new ClauseServed(
          "CN-SPC15-4.2",
          "Supreme People's Court, Fa Shi [2021] No. 15",
          "最高人民法院 法释〔2021〕15号",
          "art. 4(2)",
          "第四条第二项",
          true,
          "J",
          true,
          "Consent bundled with other authorisations is no defence.",
          "以与其他授权捆绑等方式要求自然人同意处理其人脸信息的，抗辩不予支持。");
  private static final ClauseServed GUIDANCE =
      new ClauseServed(
          "EU-EDPB-0322",
          "EDPB Guidelines 03/2022 on deceptive design patterns",
          "",
          "4.1",
          "4.1",
          false,
          "G",
          false,
          "Refusing is made as easy as accepting.",
          "");

  final Path folder;
  final Vault vault;
  final List<TestCaseResult> items = new ArrayList<>();
  private final Map<String, List<Event>> timelines = new HashMap<>();
  private List<StatementUsed.Label> said = List.of();
  private final List<RequirementVerdict> outcomes = new ArrayList<>();

  SampleRun(Path folder) {
    this.folder = folder;
    this.vault = new DirectoryVault(folder.resolve("evidence"));
  }

  static Redaction redaction() {
    return new Redaction(List.of(PHONE_NUMBER, PASSWORD));
  }

  /** The sample written to disk and opened for a report. */
  /** With the applicant's word on a label. */
  SampleRun saying(StatementUsed.Label label) {
    said = List.of(label);
    return this;
  }

  ReportInput input() throws IOException {
    add("SC-01", "face-login", Verdict.PASS, pass("SC-01"), 9);
    add("SC-01", "face-pay", Verdict.PASS, pass("SC-01"), 9);
    add("SC-02", "face-login", Verdict.FAIL, fail(), 21);
    add("SC-02", "face-pay", Verdict.PASS, pass("SC-02"), 21);
    add("FC-02", "face-login", Verdict.REVIEW, review(), 31);
    add("FC-02", "face-pay", Verdict.INCONCLUSIVE, fault(), 31);
    add("IN-11", "face-login", Verdict.PASS, notices(), 38);
    add("WD-03", "face-login", Verdict.NOT_TESTED, waiting(), 40);
    add("WD-03", "face-pay", Verdict.NOT_APPLICABLE, notApplicable(), 40);
    EvaluationFile file = new EvaluationFile(folder.resolve(EvaluationFile.NAME));
    file.write(evaluation(), items);
    return new ReportInput(file, vault, this::timeline, UiAutomatorSource::read, redaction());
  }

  private record Said(Optional<Sentence> reason, List<Finding> findings) {}

  private void add(String requirement, String function, Verdict verdict, Said said, int line) {
    Instant start = START.plusSeconds(60L * items.size());
    boolean ran = verdict != Verdict.NOT_TESTED;
    String id = requirement + "/" + line + "/" + function + "/1";
    timelines.put(id, ran ? timeline(start) : List.of());
    items.add(
        new TestCaseResult(
            id,
            requirement,
            "The camera dialog is not the only act before the scan",
            "consent/separate-consent.feature",
            line,
            List.of(
                "Given a fresh install on which nothing has been agreed to",
                "When a person starts the face function and agrees to all that is asked",
                "Then the consent about the face was not the camera permission nor shared with it"),
            function,
            Optional.empty(),
            1,
            false,
            verdict,
            said.reason(),
            said.findings(),
            ran ? "virtual-1" : "",
            start,
            start.plusSeconds(ran ? 14 : 0),
            new Effort(40, 14, 7, 11, 2.5, 1, 14),
            List.of()));
    outcomes.add(new RequirementVerdict(requirement, function, verdict, List.of(id)));
  }

  /** What was done and seen for the item. */
  List<Event> timeline(TestCaseResult item) {
    return timelines.getOrDefault(item.id(), List.of());
  }

  private List<Event> timeline(Instant start) {
    List<Event> events = new ArrayList<>();
    Moment reset = span(start, 0, 900);
    events.add(event(events, EventKind.RESET, reset, Sentence.of("event.fresh"), List.of()));
    screen(events, span(start, 1900, 2300), "FaceBank", "Sign in", "13800000000");
    act(events, span(start, 2400, 2600), "“Sign in”");
    screen(events, span(start, 3200, 3600), "登录 Sign in", "Face login", "Password login");
    act(events, span(start, 3700, 3900), "“Face login”");
    Evidence dialog = picture(START, "权限 Permission", "Allow FaceBank to take pictures?", "Allow");
    events.add(
        event(
            events,
            EventKind.PERMISSION_DIALOG,
            span(start, 5200, 5600),
            Sentence.of("event.screen", "number", 3, "title", "Allow FaceBank to take pictures?"),
            List.of(dialog, source("Allow"))));
    act(events, span(start, 5800, 6000), "“Allow”");
    events.add(
        event(
            events,
            EventKind.CAMERA_OPENED,
            span(start, 6100, 7100),
            Sentence.of("event.camera-opened", "app", "org.example.facebank"),
            List.of()));
    screen(events, span(start, 7600, 8000), "Look at the screen", "Keep still", "Cancel");
    events.add(
        event(
            events,
            EventKind.CAMERA_CLOSED,
            span(start, 11000, 12000),
            Sentence.of("event.camera-closed", "app", "org.example.facebank"),
            List.of()));
    screen(events, span(start, 12200, 12600), "Welcome", "This month's bill", "Me");
    return events;
  }

  private void screen(List<Event> events, Moment when, String title, String... labels) {
    Evidence picture = picture(START, title, labels);
    events.add(
        event(
            events,
            EventKind.SCREEN,
            when,
            Sentence.of("event.screen", "number", events.size(), "title", title),
            List.of(source(labels), picture)));
  }

  private static void act(List<Event> events, Moment when, String control) {
    events.add(
        event(
            events, EventKind.ACT, when, Sentence.of("event.tap", "control", control), List.of()));
  }

  private static Event event(
      List<Event> before, EventKind kind, Moment when, Sentence words, List<Evidence> evidence) {
    return new Event(before.size() + 1, kind, when, words, evidence);
  }

  private static Moment span(Instant start, long from, long to) {
    return new Moment(start.plus(Duration.ofMillis(from)), start.plus(Duration.ofMillis(to)));
  }

  private Evidence source(String... labels) {
    StringBuilder xml = new StringBuilder("<?xml version='1.0' encoding='UTF-8'?><hierarchy>");
    xml.append("<node class=\"android.widget.FrameLayout\" bounds=\"[0,0][540,1080]\">");
    for (int i = 0; i < labels.length; i++) {
      int top = 300 + 130 * i;
      xml.append("<node class=\"android.widget.Button\" text=\"")
          .append(labels[i].replace("\"", "&quot;"))
          .append("\" bounds=\"[40,")
          .append(top)
          .append("][500,")
          .append(top + 90)
          .append("]\"/>");
    }
    byte[] bytes = xml.append("</node></hierarchy>").toString().getBytes(StandardCharsets.UTF_8);
    return vault.put(
        EvidenceKind.PAGE_SOURCE,
        "application/xml",
        bytes,
        Moment.at(START),
        Sentence.of("caption.page-source"));
  }

  Evidence picture(Instant at, String title, String... labels) {
    BufferedImage image = new BufferedImage(540, 1080, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(new Color(0xF4F6FA));
    pen.fillRect(0, 0, 540, 1080);
    pen.setColor(new Color(0x0B4F8A));
    pen.fillRect(0, 0, 540, 150);
    pen.setColor(Color.WHITE);
    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 34));
    pen.drawString(title, 36, 100);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
    for (int i = 0; i < labels.length; i++) {
      pen.setColor(i == 0 ? new Color(0x0B4F8A) : new Color(0xDDE4EC));
      pen.fillRoundRect(40, 300 + 130 * i, 460, 90, 24, 24);
      pen.setColor(i == 0 ? Color.WHITE : Color.DARK_GRAY);
      pen.drawString(labels[i], 70, 355 + 130 * i);
    }
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return vault.put(
        EvidenceKind.SCREENSHOT,
        "image/png",
        out.toByteArray(),
        Moment.at(at),
        Sentence.of("caption.screenshot"));
  }

  private Said pass(String requirement) {
    return new Said(
        Optional.empty(),
        List.of(
            new Finding(
                requirement,
                Verdict.PASS,
                Sentence.of("sample.pass", "control", "Agree"),
                List.of(
                    Fact.fact("fact.consent-screen", "screen 2, \"Face login\""),
                    Fact.fact("fact.labels-read", 41)),
                List.of(picture(START, "FaceBank", "Sign in", "13800000000")))));
  }

  private Said fail() {
    return new Said(
        Optional.empty(),
        List.of(
            new Finding(
                "SC-02",
                Verdict.FAIL,
                Sentence.of("sample.fail", "dialog", "screen 3", "account", PHONE_NUMBER),
                List.of(
                    Fact.fact("fact.camera-dialog", "10:02:11.480"),
                    Fact.fact("fact.camera-opened", "10:02:12.031"),
                    Fact.fact("fact.signed-in-as", PHONE_NUMBER)),
                List.of(picture(START, "权限 Permission", "Allow FaceBank to take pictures?")))));
  }

  private Said review() {
    return new Said(
        Optional.empty(),
        List.of(
            new Finding(
                "FC-02",
                Verdict.REVIEW,
                Sentence.of("sample.review", "label", "Maybe <b>later</b> \u202E\u0000"),
                List.of(Fact.fact("fact.contrast", "4.4:1")),
                List.of(picture(START, "登录 Sign in", "Face login", "Password login")))));
  }

  static final String NOTICE =
      "Face rules\n"
          + "Last updated on 1 January 2026.\n"
          + "We use <b>your face</b> to sign you in, and for nothing else. 您的人脸信息仅用于登录。"
          + " Write to 13800000000 with questions.\n"
          + "We keep the photo of your face for three years at most\u202E, until you withdraw your"
          + " consent; then it is deleted. Its place is a server in Shanghai, China.\n"
          + "Thank you for your trust.\n";

  private Said notices() {
    Evidence text =
        vault.put(
            EvidenceKind.NOTICE_TEXT,
            "text/plain",
            NOTICE.getBytes(StandardCharsets.UTF_8),
            Moment.at(START),
            Sentence.of("caption.text", "text", Sentence.of("text.FACE_RULES")));
    CitedPassage purpose = passage(text, "purpose", "We use", "nothing else.", "to sign you in");
    CitedPassage kept =
        passage(text, "retention_period", "We keep", "deleted.", "three years at most");
    Evidence gone =
        new Evidence(
            EvidenceKind.NOTICE_TEXT,
            Digest.of(new byte[] {7}),
            "text/plain",
            1,
            Moment.at(START),
            Sentence.of("caption.text", "text", Sentence.of("text.PRIVACY_POLICY")));
    CitedPassage lost =
        new CitedPassage("deletion", "privacy-policy", gone, 0, 9, 2, 5, List.of("Me"), List.of());
    Finding finding =
        new Finding(
            "IN-11",
            Verdict.PASS,
            Sentence.of("sample.pass", "control", "Face rules"),
            List.of(
                Fact.fact(
                    "fact.taps-to-the-text",
                    Sentence.of(
                        "fact.of-text", "number", 2, "text", Sentence.of("text.FACE_RULES")))),
            List.of(text));
    return new Said(
        Optional.empty(),
        List.of(
            finding
                .quoting(List.of(purpose, kept, lost))
                .telling(
                    List.of(
                        new DisclosedItem("purpose", "face", Optional.of(purpose)),
                        new DisclosedItem("retention_period", "face", Optional.of(kept)),
                        new DisclosedItem("storage_location", "general", Optional.of(kept)),
                        new DisclosedItem("third_party", "absent", Optional.empty()),
                        new DisclosedItem("deletion", "unknown", Optional.of(lost)),
                        new DisclosedItem("void_terms", "face", Optional.of(purpose)),
                        new DisclosedItem("<i>new</i>", "\"><i>", Optional.empty())))));
  }

  private CitedPassage passage(Evidence text, String item, String from, String to, String marked) {
    int start = NOTICE.indexOf(from);
    int end = NOTICE.indexOf(to, start) + to.length();
    int mark = NOTICE.indexOf(marked);
    Evidence page = picture(START, "Face rules", "We use your face", "We keep the photo");
    return new CitedPassage(
        item,
        "face-rules",
        text,
        start,
        end,
        mark,
        mark + marked.length(),
        List.of("Me", "Face <rules>\u202E"),
        List.of(page, source("We use your face", "We keep the photo")));
  }

  private static Said fault() {
    return new Said(
        Optional.of(
            Sentence.of("reason.device-fault", "fault", "session lost", "reason", "session lost")),
        List.of());
  }

  private static Said waiting() {
    return new Said(
        Optional.of(
            Sentence.of(
                "reason.waiting", "reason", "traffic probe to come", "reason.zh", "流量探测尚未提供")),
        List.of());
  }

  private Said notApplicable() {
    return new Said(
        Optional.empty(),
        List.of(
            new Finding(
                "WD-03",
                Verdict.NOT_APPLICABLE,
                Sentence.of("sample.not-applicable"),
                List.of(),
                List.of(picture(START, "Welcome", "This month's bill", "Me")))));
  }

  private Evaluation evaluation() {
    Digest zero = Digest.of(new byte[0]);
    return new Evaluation(
        Evaluation.SCHEMA,
        "FC-20260301-100200-a1b2",
        START,
        START.plusSeconds(600),
        true,
        Verdict.FAIL,
        new Laboratory(
            Optional.of("Example Laboratory for Digital Identity"),
            Optional.of("12 Example Road, Example City"),
            Optional.empty(),
            Optional.of("A. Person"),
            Optional.empty()),
        new ItemUnderTest(
            "FaceBank",
            "org.example.facebank",
            "1.0.0",
            "100",
            "en",
            List.of(
                new ItemUnderTest.HashedFile("facebank.apk", 1_234_567, zero),
                new ItemUnderTest.HashedFile("facebank.jar", 234_567, zero))),
        new StatementUsed("facebank.yaml", zero, said),
        List.of(
            new FunctionUsed("face-login", "login", "sign in", "server", true),
            new FunctionUsed("face-pay", "payment", "pay in shops", "server", true)),
        new ProgrammeUsed(
            "pre-submission",
            new Bilingual("Pre-submission check", "送检前自查"),
            "2026-1",
            Optional.empty(),
            List.of(
                new ProgrammeUsed.Parameter("refusal-area-ratio", "0.5", "suite rule", "套件规则"),
                new ProgrammeUsed.Parameter("refusal-contrast", "4.5", "suite rule", "")),
            Optional.empty(),
            List.of()),
        Sentence.of("selection.tags", "tags", "@automatic"),
        List.of(
            new TestedDevice(
                "virtual-1",
                "android",
                "14",
                "Robolectric",
                "Virtual Phone",
                true,
                1.5,
                3,
                Map.of("server", "FaceCert phone 0.1.0"))),
        Map.of("facecert", "0.1.0", "java", "17.0.15"),
        List.of(
            requirement("SC-01", "separate-consent", "blocker", "A consent screen exists", LAW),
            requirement(
                "SC-02",
                "separate-consent",
                "blocker",
                "Face consent is not the camera permission and not shared with it",
                LAW,
                INTERPRETATION,
                GUIDANCE),
            requirement("FC-02", "free-choice", "major", "Refusal is as easy", GUIDANCE),
            requirement("IN-11", "informed-notice", "minor", "Each stage is described", LAW),
            requirement("WD-03", "withdrawal", "blocker", "Effect immediate", LAW)),
        outcomes,
        List.of(new Excluded("SU-01", "", Sentence.of("sample.excluded"))),
        new Effort(320, 112, 56, 88, 20, 8, 112),
        List.of(Sentence.of("note.lost", "phone", "virtual-1", "walk", "SC-02/12")),
        List.of(),
        new SuiteUsed("0.1 (abc)", Map.of("features", zero, "programme", zero), List.of()),
        zero);
  }

  private static RequirementUsed requirement(
      String id, String theme, String severity, String title, ClauseServed... clauses) {
    return new RequirementUsed(
        id,
        title,
        "What is demanded of " + id + ", in two sentences. This is the second.",
        "That " + id + " was kept where it was looked at.",
        "That " + id + " is kept elsewhere.",
        new RequirementUsed.Chinese(
            id + "的标题",
            "对" + id + "的要求。",
            "所检查之处符合" + id + "。",
            "他处同样符合" + id + "。",
            Map.of(),
            Map.of(
                "Given a fresh install on which nothing has been agreed to", "假如 应用为全新安装，未作出任何同意")),
        theme,
        severity,
        "automatic",
        "consent/separate-consent.feature",
        12,
        List.of(clauses));
  }
}
