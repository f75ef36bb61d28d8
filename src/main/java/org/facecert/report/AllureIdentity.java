package org.facecert.report;

import io.qameta.allure.model.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import org.facecert.evidence.Plain;
import org.facecert.verdict.ItemUnderTest;
import org.facecert.verdict.TestCaseResult;

/**
 * By what Allure tells one test from another. Allure 2 takes historyId as it is given, Allure 3
 * makes its own of testCaseId or fullName and the parameters; both hide all results but the last of
 * one identity as retries. So each of them holds all that makes two results two.
 *
 * @param app its package
 * @param build the first file's digest, or the version where no file was given
 * @param requirement its id
 * @param function the face function, or "app"
 * @param phone the phones that it was looked at on, or "none"
 */
record AllureIdentity(String app, String build, String requirement, String function, String phone) {

  // digits of a digest: two builds of one lab that share twelve are none that one meets
  private static final int DIGITS = 12;

  static AllureIdentity of(
      ItemUnderTest item, String requirement, String function, List<TestCaseResult> items) {
    String build =
        item.files().isEmpty()
            ? item.versionName() + " (" + item.versionCode() + ")"
            : item.files().stream()
                .map(file -> file.sha256().hex().substring(0, DIGITS))
                .collect(Collectors.joining("+"));
    String phones =
        items.stream()
            .map(TestCaseResult::device)
            .filter(device -> !device.isEmpty())
            .distinct()
            .sorted()
            .collect(Collectors.joining("+"));
    return new AllureIdentity(
        Plain.line(item.packageName(), 200),
        Plain.line(build, 200),
        requirement,
        function,
        phones.isEmpty() ? "none" : Plain.line(phones, 200));
  }

  String fullName() {
    return String.join("/", app, build, requirement, function, phone);
  }

  List<Parameter> parameters() {
    return List.of(
        parameter("face function", function),
        parameter("app", app),
        parameter("build", build),
        parameter("phone", phone));
  }

  private static Parameter parameter(String name, String value) {
    return new Parameter().setName(name).setValue(value);
  }
}
