package org.facecert.fake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.facecert.evidence.Sentence;
import org.facecert.probe.exposure.OutsideClient;
import org.facecert.provenance.LabelledPictures;
import org.jspecify.annotations.Nullable;

/**
 * A bank with a face login, compliant as long as nothing is changed. A test changes what a page
 * shows or what the bank does at a turn of events, and has a violator.
 */
final class FakeBank implements FakeApp {

  static final String ALBUM = "/sdcard/Pictures/";
  static final String CAMERA = "android.permission.CAMERA";
  static final String CONSENTED = "consented to the face";
  static final String REFUSED = "refused the face";
  static final String GREETED = "privacy policy agreed to";

  private static final Build USUAL =
      new Build("3.1.0", Set.of(CAMERA, "android.permission.INTERNET"));

  /** How the bank asks about the face. */
  enum Asking {
    /** a page with a box to tick */
    PAGE,
    DIALOG,
    SHEET,
    /** a page that announces, then the page that asks */
    TWO_STEPS
  }

  /** Where the bank could do something else than it ought to. */
  enum Turn {
    LAUNCHED,
    FACE_STARTED,
    AGREED,
    REFUSED,
    CAMERA_ALLOWED,
    CAMERA_DENIED,
    WITHDRAWN,
    DELETED
  }

  private final boolean chinese;
  private final Map<String, UnaryOperator<Page>> changes = new HashMap<>();
  private final Map<String, Function<FakeBank, Page>> ownPages = new HashMap<>();
  private final Map<Turn, Consumer<FakeBank>> habits = new EnumMap<>(Turn.class);
  private final Map<String, String> typed = new HashMap<>();
  private Asking asking = Asking.PAGE;
  private List<String> recentApps = List.of();
  private @Nullable Page recents;
  private Consumer<FakeBank> leaving = bank -> {};
  private Consumer<FakeBank> returning = bank -> {};
  private Consumer<FakeBank> uploads =
      bank -> {
        bank.phone().send(Exchange.upload());
        bank.phone().send(Exchange.portrait());
      };
  private OutsideServer server = OutsideServer.sound();
  private Optional<OutsideServer> later = Optional.empty();
  private @Nullable Handset handset;
  private Build build = USUAL;
  private String packageName = "org.example.harbour";
  private boolean ticked;

  private FakeBank(boolean chinese) {
    this.chinese = chinese;
  }

  static FakeBank english() {
    return new FakeBank(false);
  }

  static FakeBank chinese() {
    return new FakeBank(true);
  }

  FakeBank asking(Asking how) {
    asking = how;
    return this;
  }

  /** Changes what a page shows. */
  FakeBank altering(String page, Function<FakeBank, UnaryOperator<List<View>>> change) {
    return changing(page, p -> p.altered(change.apply(this)));
  }

  FakeBank changing(String page, UnaryOperator<Page> change) {
    changes.merge(page, change, (one, other) -> p -> other.apply(one.apply(p)));
    return this;
  }

  /** A page that the bank does not have by itself, or in place of its own. */
  FakeBank having(String page, Function<FakeBank, Page> content) {
    ownPages.put(page, content);
    return this;
  }

  /** What it does at this turn in place of what it ought to. */
  FakeBank on(Turn turn, Consumer<FakeBank> habit) {
    habits.put(turn, habit);
    return this;
  }

  /** At this turn it does what it ought to, and then another app opens the camera. */
  FakeBank filmedByAnother(Turn turn) {
    return on(
        turn,
        b -> {
          b.rightly(turn);
          b.phone().cameraBy("org.example.kit");
        });
  }

  /** What it sends after a scan, in place of the picture to its own host. */
  FakeBank sending(Exchange... exchanges) {
    return sendingBy(bank -> List.of(exchanges).forEach(bank.phone()::send));
  }

  FakeBank sendingBy(Consumer<FakeBank> habit) {
    uploads = habit;
    return this;
  }

  /** What its server gives to whoever asks it from elsewhere. */
  FakeBank serving(OutsideServer other) {
    server = other;
    return this;
  }

  /** What its server gives on a later day. */
  FakeBank servingLater(OutsideServer other) {
    later = Optional.of(other);
    return this;
  }

  OutsideClient outsideLater() {
    return question -> later.orElse(server).answer(this, question);
  }

  OutsideClient outside() {
    return question -> server.answer(this, question);
  }

  /** What it does when something else came in front of it; its camera is closed by then. */
  FakeBank onLeaving(Consumer<FakeBank> habit) {
    leaving = habit;
    return this;
  }

  /** The packages on the phone's list of recent apps, its own or not. */
  FakeBank amongRecent(String... packages) {
    recentApps = List.of(packages);
    return this;
  }

  @Override
  public List<String> recentApps() {
    return recentApps.isEmpty() ? FakeApp.super.recentApps() : recentApps;
  }

  /** What the phone's list of recent apps shows of it. */
  FakeBank inRecents(View... picture) {
    recents = Page.full(picture);
    return this;
  }

  @Override
  public Page recents() {
    return recents == null ? FakeApp.super.recents() : recents;
  }

  @Override
  public void left() {
    leaving.accept(this);
  }

  /** What it does when it comes to the front again, its process alive. */
  FakeBank onReturn(Consumer<FakeBank> habit) {
    returning = habit;
    return this;
  }

  @Override
  public void returned() {
    returning.accept(this);
  }

  boolean isChinese() {
    return chinese;
  }

  Handset phone() {
    if (handset == null) {
      throw new IllegalStateException("the bank has not been launched");
    }
    return handset;
  }

  String say(String english, String chineseWords) {
    return chinese ? chineseWords : english;
  }

  @Override
  public String packageName() {
    return packageName;
  }

  /** Installed from a package of this name. */
  FakeBank packaged(String name) {
    packageName = name;
    return this;
  }

  /** Of the build that people have before they update, beside its package of that name. */
  static final String EARLIER = "earlier.apk";

  /** What the build before it leaves to the one under test. */
  private static final String USED_BEFORE = "used before the update";

  private boolean old;
  private Optional<Sentence> noUpdate = Optional.empty();

  @Override
  public void installed(@Nullable Path file) {
    old = file != null && file.endsWith(EARLIER);
  }

  @Override
  public Optional<Sentence> updated(Path file) {
    old = noUpdate.isPresent();
    return noUpdate;
  }

  /** Updates of it do not come about. */
  FakeBank refusingUpdates(Sentence why) {
    noUpdate = Optional.of(why);
    return this;
  }

  @Override
  public String versionCode() {
    return old ? "6" : FakeApp.super.versionCode();
  }

  /** Whether it is the build before the one under test. */
  boolean isOld() {
    return old;
  }

  /** Whether it is the build under test, put over the one before. */
  boolean isUpdated() {
    return !old && phone().kept().contains(USED_BEFORE);
  }

  @Override
  public Build build() {
    return old ? new Build("3.0.0", USUAL.permissions()) : build;
  }

  /** Another version, or other permissions in the manifest. */
  FakeBank built(String version, String... morePermissions) {
    Set<String> permissions = new HashSet<>(USUAL.permissions());
    permissions.addAll(List.of(morePermissions));
    build = new Build(version, permissions);
    return this;
  }

  @Override
  public String name() {
    return say("Harbour Bank", "海湾银行");
  }

  @Override
  public void launched(Handset phone) {
    handset = phone;
    typed.clear();
    ticked = false;
    if (old) {
      phone.kept().add(USED_BEFORE);
    }
    phone.show("home");
    turn(Turn.LAUNCHED);
  }

  /** What happens at the turn: the habit given by the test, else what is right. */
  void turn(Turn turn) {
    Consumer<FakeBank> habit = habits.get(turn);
    if (habit == null) {
      rightly(turn);
    } else {
      habit.accept(this);
    }
  }

  /** What a compliant bank does. */
  void rightly(Turn turn) {
    switch (turn) {
      case LAUNCHED -> greet();
      case FACE_STARTED -> {
        if (phone().kept().contains(CONSENTED)) {
          askForCamera();
        } else {
          askAboutFace();
        }
      }
      case AGREED -> {
        phone().kept().add(CONSENTED);
        closeConsent();
        askForCamera();
      }
      case REFUSED -> {
        phone().kept().add(REFUSED);
        closeConsent();
      }
      case CAMERA_ALLOWED -> scan();
      case CAMERA_DENIED -> phone().toast(say("You can sign in with your password.", "您可以使用密码登录。"));
      case WITHDRAWN, DELETED -> phone().kept().remove(CONSENTED);
    }
  }

  void greet() {
    if (!phone().kept().contains(GREETED)) {
      phone().cover(() -> changed("greeting", greeting()));
    }
  }

  void askAboutFace() {
    ticked = false;
    switch (asking) {
      case PAGE -> phone().show("consent");
      case TWO_STEPS -> phone().show("about-face");
      case DIALOG, SHEET -> phone().cover(() -> page("consent"));
    }
  }

  void closeConsent() {
    switch (asking) {
      case PAGE -> phone().leavePage();
      case TWO_STEPS -> {
        phone().leavePage();
        phone().leavePage();
      }
      case DIALOG, SHEET -> phone().uncover();
    }
  }

  void askForCamera() {
    phone().ask(ok -> turn(ok ? Turn.CAMERA_ALLOWED : Turn.CAMERA_DENIED), CAMERA);
  }

  /** Looks at the face for two seconds, if it is not left before, then lets the person in. */
  void scan() {
    phone().show("scan");
    phone().openCamera();
    phone()
        .after(
            Duration.ofSeconds(2),
            () -> {
              if (phone().isOn("scan")) {
                phone().closeCamera();
                uploads.accept(this);
                phone().replace("welcome");
              }
            });
  }

  boolean isTicked() {
    return ticked;
  }

  void tick() {
    ticked = !ticked;
  }

  @Override
  public Page page(String name) {
    Function<FakeBank, Page> own = ownPages.get(name);
    return changed(name, own == null ? usual(name) : own.apply(this));
  }

  private Page changed(String name, Page page) {
    return changes.getOrDefault(name, UnaryOperator.identity()).apply(page);
  }

  private Page usual(String name) {
    return switch (name) {
      case "home" -> home();
      case "bill" -> bill();
      case "sign-in" -> signIn();
      case "password" -> password();
      case "sms" -> sms();
      case "about-face" -> aboutFace();
      case "consent" -> consent();
      case "scan" -> scanner();
      case "welcome" -> welcome();
      case "me" -> me();
      case "face" -> face();
      case "face-rules" -> faceRules();
      case "privacy-policy" -> privacyPolicy();
      case "user-agreement" -> userAgreement();
      case "collected-list" -> collectedList();
      case "sharing-list" -> sharingList();
      default -> throw new IllegalArgumentException("the bank has no page " + name);
    };
  }

  /** With a portrait that the server has made of the face. */
  private Page welcome() {
    return Page.full(
        View.title(say("Welcome, Lin", "欢迎回来,林先生")),
        View.text(say("Your portrait (AI-generated)", "您的头像(AI生成)")),
        View.button(
            say("Save portrait", "保存头像"),
            () ->
                phone()
                    .store(
                        ALBUM + "portrait.png",
                        LabelledPictures.labelled(NoisePicture.png(), LabelledPictures.AIGC))));
  }

  private Page greeting() {
    return Page.dialog(
        View.title(say("Privacy Policy", "隐私政策提示")),
        View.text(
            say(
                "Please read our Privacy Policy and our User Agreement. We use your phone number"
                    + " to open your account.",
                "请您阅读《隐私政策》和《用户协议》。我们会使用您的手机号为您开立账户。")),
        View.button(
            say("Agree", "同意"),
            () -> {
              phone().kept().add(GREETED);
              phone().uncover();
            }),
        View.button(say("Disagree", "不同意"), () -> phone().leaveApp()));
  }

  private Page home() {
    return Page.full(
        View.title(name()),
        View.text(say("Balance 12,480.00", "余额 12,480.00")),
        go("Monthly bill", "本月账单", "bill"),
        go("Sign in", "登录", "sign-in"),
        go("Me", "我的", "me"));
  }

  private Page bill() {
    return Page.full(
        View.title(say("Your bill", "账单")),
        View.text(say("Total spent", "支出合计")),
        View.text("1,284.50"));
  }

  private Page signIn() {
    return Page.full(
        View.title(say("How do you want to sign in?", "请选择登录方式")),
        View.button(say("Face login", "刷脸登录"), () -> turn(Turn.FACE_STARTED)),
        go("Password login", "密码登录", "password"),
        go("SMS code login", "短信验证码登录", "sms"));
  }

  View go(String english, String chineseWords, String page) {
    return View.button(say(english, chineseWords), () -> phone().show(page));
  }

  private Page password() {
    return Page.full(
        View.title(say("Password login", "密码登录")),
        field("Phone number", "手机号", false),
        field("Password", "密码", true),
        View.button(say("Log in", "登录"), () -> letIn("Phone number", "Password")));
  }

  private Page sms() {
    return Page.full(
        View.title(say("SMS code login", "短信验证码登录")),
        field("Phone number", "手机号", false),
        View.button(say("Get code", "获取验证码"), () -> phone().toast(say("Sent", "已发送"))),
        field("Code", "验证码", false),
        View.button(say("Log in", "登录"), () -> letIn("Phone number", "Code")));
  }

  void letIn(String... fields) {
    if (List.of(fields).stream().allMatch(f -> !typed.getOrDefault(f, "").isEmpty())) {
      phone().toFirstPage();
      phone().show("welcome");
    } else {
      phone().toast(say("Something is missing", "请填写完整"));
    }
  }

  private View field(String english, String chineseWords, boolean secret) {
    String value = typed.getOrDefault(english, "");
    String hint = say(english, chineseWords);
    Consumer<String> type = text -> typed.put(english, text);
    return secret ? View.secretField(hint, value, type) : View.field(hint, value, type);
  }

  private Page aboutFace() {
    return Page.full(
        View.title(say("About face login", "关于刷脸登录")),
        View.text(
            say(
                "Face login is quick. The next page tells you what it does with your face.",
                "刷脸登录更快捷。下一页将告诉您如何使用您的人脸。")),
        View.button(say("Next", "下一步"), () -> phone().show("consent")));
  }

  private Page consent() {
    View title = View.title(say("Consent to face recognition", "人脸信息处理单独同意"));
    View purpose =
        View.text(
            say(
                "To sign you in we collect an image of your face and compare it with the face"
                    + " template on our server in mainland China.",
                "为了验证您的身份并登录,我们将采集您的人脸图像,并与存储在中国境内服务器上的人脸模板比对。"));
    View kept =
        View.text(
            say(
                "Your face data are kept until you withdraw, at most 3 years. If you decline, the"
                    + " other ways to sign in stay.",
                "您的人脸信息保存至您撤回同意为止,最长3年。如您拒绝,仍可使用其他登录方式。"));
    View rules =
        View.link(say("Face Processing Rules", "《人脸信息处理规则》"), () -> openFromConsent("face-rules"));
    View box =
        View.box(
            say("I consent to the processing of my face data", "我已阅读并单独同意处理我的人脸信息"),
            ticked,
            this::tick);
    View agree = View.button(say("Agree", "同意"), this::agree);
    View decline = View.button(say("Decline", "不同意"), () -> turn(Turn.REFUSED));
    return switch (asking) {
      case PAGE, TWO_STEPS -> Page.full(title, purpose, kept, rules, box, agree, decline);
      case DIALOG -> Page.dialog(title, purpose, kept, rules, agree, decline);
      case SHEET -> Page.sheet(title, purpose, kept, rules, agree, decline);
    };
  }

  private void agree() {
    boolean hasBox = asking == Asking.PAGE || asking == Asking.TWO_STEPS;
    if (hasBox && !ticked) {
      phone().toast(say("Please tick the box first", "请先勾选"));
    } else {
      turn(Turn.AGREED);
    }
  }

  /** A page opened from the consent lies over it, whatever the consent's form. */
  void openFromConsent(String page) {
    if (asking == Asking.PAGE || asking == Asking.TWO_STEPS) {
      phone().show(page);
    } else {
      phone().cover(() -> page(page));
    }
  }

  private Page scanner() {
    return Page.full(
        View.title(say("Face scan", "人脸识别")),
        View.preview(),
        View.text(say("Look at the screen and hold still", "请正对屏幕,保持不动")));
  }

  private Page me() {
    return Page.full(
        View.title(say("Hello", "您好")),
        go("Face recognition", "人脸识别管理", "face"),
        go("Face rules", "人脸规则", "face-rules"),
        go("Privacy policy", "隐私政策", "privacy-policy"),
        go("User agreement", "用户协议", "user-agreement"),
        go("List of information we collect", "个人信息收集清单", "collected-list"),
        go("List of information we share", "第三方信息共享清单", "sharing-list"),
        View.button(
            say("Close account", "注销账户"),
            () -> phone().cover(() -> changed("closing", closing()))));
  }

  private Page collectedList() {
    return Page.full(
        View.title(say("List of information we collect", "个人信息收集清单")),
        View.text(say("Phone number: to open your account.", "手机号:用于开立账户。")),
        View.text(say("Face image: to sign you in.", "人脸图像:用于登录。")));
  }

  private Page sharingList() {
    return Page.full(
        View.title(say("List of information we share", "第三方信息共享清单")),
        View.text(say("We do not share personal data with third parties.", "我们不向第三方共享您的个人信息。")),
        View.text(
            say("No software of others in this app collects any.", "本应用未集成收集个人信息的第三方软件,清单更新于一月。")));
  }

  private Page face() {
    if (!phone().kept().contains(CONSENTED)) {
      return Page.full(
          View.title(say("Manage your face", "人脸管理")),
          View.text(say("Face login is off.", "刷脸登录未开启。")));
    }
    return Page.full(
        View.title(say("Manage your face", "人脸管理")),
        View.text(say("Face login is on.", "刷脸登录已开启。")),
        View.button(
            say("Withdraw consent", "撤回同意"),
            () -> phone().cover(() -> changed("ending", ending()))),
        View.button(say("Delete face data", "删除人脸数据"), () -> turn(Turn.DELETED)));
  }

  private Page ending() {
    return Page.dialog(
        View.title(say("Withdraw your consent?", "确定撤回同意吗?")),
        View.text(say("Your face data will be deleted.", "撤回后我们将删除您的人脸信息。")),
        View.button(
            say("Confirm", "确定"),
            () -> {
              phone().uncover();
              turn(Turn.WITHDRAWN);
            }),
        View.button(say("Cancel", "取消"), () -> phone().uncover()));
  }

  private Page closing() {
    return Page.dialog(
        View.title(say("Close your account?", "确定注销账户吗?")),
        View.text(say("What we know of you is deleted.", "您的信息将被删除。")),
        View.button(say("Close it now", "确认注销"), this::closeAccount),
        View.button(say("Cancel", "取消"), () -> phone().uncover()));
  }

  /** Of the account that may be, which has signed in. */
  void closeAccount() {
    if (!typed.getOrDefault("Phone number", "").equals("13900000009")) {
      throw new IllegalStateException("nobody closes the test account");
    }
    phone().uncover();
    phone().toFirstPage();
    phone().toast(say("Your account has been closed.", "您的账户已注销。"));
  }

  private Page faceRules() {
    return Page.full(
        View.title(say("Face Processing Rules", "人脸信息处理规则")),
        View.text(say("We process face data only to sign you in.", "我们仅为登录验证处理您的人脸信息。")),
        View.text(
            say(
                "We take one image of your face for each sign-in. It is uploaded over an encrypted"
                    + " connection and compared with a face template on our server.",
                "每次登录采集一张人脸照片,加密上传至服务器,与服务器上的人脸模板进行比对。")),
        View.text(
            say(
                "We keep face data for 3 years at most, until you withdraw, on servers in mainland"
                    + " China. Then they are deleted.",
                "您的人脸信息保存至您撤回同意为止,最长保存3年,存储于中国境内的服务器,到期即删除。")),
        View.text(
            say(
                "The comparison is necessary because it tells us that it is you. A face cannot be"
                    + " changed like a password.",
                "比对是必要的,用于确认为您本人。人脸无法像密码一样更换,泄露会影响您的权益。")),
        View.text(
            say(
                "If you decline, nothing else changes: use your password or an SMS code instead.",
                "如您拒绝,不影响您使用其他功能,您可以使用密码或短信验证码等其他登录方式。")),
        View.text(
            say(
                "You can withdraw your consent under Me, Face recognition, and with the withdrawal"
                    + " the face data are deleted at once. You can close your account under Me.",
                "您可以在“我的—人脸识别管理”中撤回对人脸的同意,人脸数据立即删除。您可以在“我的”中注销账户。")),
        View.text(say("We do not share your face data with third parties.", "我们不向第三方共享、提供您的人脸信息。")),
        View.text(contact()));
  }

  private String contact() {
    return say(
        "Harbour Bank Ltd. is the handler. Contact us at privacy@harbour.example. Requests for"
            + " deletion or for closing the account and complaints are answered within 15 working"
            + " days.",
        "个人信息处理者为海湾银行有限公司,联系我们:privacy@harbour.example。我们在15个工作日内答复删除、注销请求和投诉。");
  }

  private Page privacyPolicy() {
    return Page.full(
        View.title(say("Privacy policy", "隐私政策")),
        View.text(
            say(
                "This policy tells you which personal data the bank processes, what for and how"
                    + " long. It was last changed in January.",
                "本政策说明本行处理哪些个人信息、处理目的和保存期限。本政策最近一次更新于一月。")),
        View.text(
            say(
                "We process your phone number to open your account and to reach you. We keep it"
                    + " as long as you have an account.",
                "我们处理您的手机号用于开立账户和与您联系,在您持有账户期间保存。")),
        View.text(
            say(
                "What the bank does with your face stands in the Face Processing Rules, a text of"
                    + " their own under Me.",
                "本行如何处理您的人脸信息,见“我的”中的《人脸信息处理规则》,该规则为独立文本。")),
        View.text(
            say(
                "We have no advertising in our app and pass no personal data on.",
                "本应用没有广告,我们不向第三方共享您的个人信息。您可以随时在“我的”中查阅、更正您的个人信息,也可以向我们提出意见和建议,我们会认真听取。")),
        View.text(contact()));
  }

  private Page userAgreement() {
    return Page.full(
        View.title(say("User agreement", "用户协议")),
        View.text(
            say(
                "This agreement is between you and the bank. Keep your password to yourself and"
                    + " tell us when you think that somebody else knows it. We show you your bills"
                    + " and pay them when you tell us to.",
                "本协议由您与本行订立。请妥善保管您的登录密码,如怀疑他人知悉,请及时告知我们。我们为您展示账单,并按照您的指示完成支付。"
                    + "您应当提供真实、准确的信息,并在信息发生变化时及时更新。您可以随时在“我的”中终止本协议。本协议的解释和争议的解决适用法律的规定。")),
        View.text(contact()));
  }
}
