package org.facecert.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.facecert.statement.AppStatement;
import org.facecert.statement.StatementReader;

/** What the fake bank declares, as the text of a statement. */
final class BankStatement {

  private static final String ENGLISH =
      """
      app: {name: Harbour Bank, package: org.example.harbour, version: 3.1.0, language: en}
      functions:
        - id: face-login
          kind: login
          purpose: sign in
          matched: server
          uploads: true
          retention: until withdrawal, at most 3 years
          location: CN
          makes: synthetic-media
          start: [open app, tap "Sign in", tap "Face login"]
          export: [tap "Save portrait"]
          done: "Welcome"
          alternatives:
            - id: password
              label: "Password login"
              route:
                - open app
                - tap "Sign in"
                - tap "Password login"
                - type account.main.user into "Phone number"
                - type account.main.password into "Password"
                - tap "Log in"
                - see "Welcome"
            - id: sms
              label: "SMS code login"
              route:
                - open app
                - tap "Sign in"
                - tap "SMS code login"
                - type account.main.user into "Phone number"
                - tap "Get code"
                - type account.main.code into "Code"
                - tap "Log in"
                - see "Welcome"
      routes:
        privacy-policy: [open app, tap "Me", tap "Privacy policy"]
        face-rules: [open app, tap "Me", tap "Face rules"]
        user-agreement: [open app, tap "Me", tap "User agreement"]
        collected-list: [open app, tap "Me", tap "List of information we collect"]
        sharing-list: [open app, tap "Me", tap "List of information we share"]
        withdraw-face-consent: [open app, tap "Me", tap "Face recognition", tap "Withdraw consent"]
        delete-face-data: [open app, tap "Me", tap "Face recognition", tap "Delete face data"]
        close-account: [open app, tap "Sign in", tap "Password login", type account.spare.user into "Phone number", type account.spare.password into "Password", tap "Log in", back, tap "Me", tap "Close account", tap "Close it now"]
      core-journeys:
        view-bill: [open app, tap "Monthly bill", see "Total spent"]
        look-around: [open app, tap "Me", see "Privacy policy"]
      accounts:
        main: {user: "13800000000", password: "Lab-2026", code: "246810"}
        spare: {user: "13900000009", password: "Once-2026", throw-away: true}
      """;

  private static final String[][] CHINESE = {
    {"language: en", "language: zh-CN"},
    {"tap \"Sign in\"", "tap \"登录\""},
    {"Face login", "刷脸登录"},
    {"Welcome", "欢迎回来"},
    {"Password login", "密码登录"},
    {"SMS code login", "短信验证码登录"},
    {"Phone number", "手机号"},
    {"into \"Password\"", "into \"密码\""},
    {"into \"Code\"", "into \"验证码\""},
    {"Get code", "获取验证码"},
    {"Log in", "登录"},
    {"tap \"Me\"", "tap \"我的\""},
    {"Privacy policy", "隐私政策"},
    {"Face rules", "人脸规则"},
    {"User agreement", "用户协议"},
    {"List of information we collect", "个人信息收集清单"},
    {"List of information we share", "第三方信息共享清单"},
    {"Face recognition", "人脸识别管理"},
    {"Withdraw consent", "撤回同意"},
    {"Delete face data", "删除人脸数据"},
    {"Close account", "注销账户"},
    {"Save portrait", "保存头像"},
    {"Close it now", "确认注销"},
    {"Monthly bill", "本月账单"},
    {"Total spent", "支出合计"},
  };

  private BankStatement() {}

  static String text(boolean chinese) {
    String text = ENGLISH;
    if (chinese) {
      for (String[] pair : CHINESE) {
        text = replaced(text, pair[0], pair[1]);
      }
    }
    return text;
  }

  static UnaryOperator<String> replacing(String words, String others) {
    return text -> replaced(text, words, others);
  }

  private static String replaced(String text, String words, String others) {
    if (!text.contains(words)) {
      throw new IllegalArgumentException("the statement does not say " + words);
    }
    return text.replace(words, others);
  }

  /** The bank's package lies beside its statement, as do the laboratory's files. */
  static String packaged(String text) {
    return replaced(
            text,
            "version: 3.1.0,",
            "version: 3.1.0, file: bank.apk, previous: {file: earlier.apk, changed: []},")
        + """
        components: {}
        servers:
          - {host: api.harbour.example, country: CN}
          - {host: "*.facekit.example", party: FaceKit Ltd., country: CN}
          - {host: stat.example, party: Example Statistics, country: CN, use: analytics}
          - {host: cloud.harbour.example, country: US}
        lab: {store-build: store.apk, vulnerabilities: osv.json, exposure: {hosts: [api.harbour.example]}}
        """;
  }

  static AppStatement read(String text, Path folder) {
    try {
      Path file = Files.createTempFile(folder, "statement", ".yaml");
      Files.writeString(file, text);
      return StatementReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
