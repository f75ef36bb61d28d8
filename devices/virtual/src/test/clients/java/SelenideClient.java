import static com.codeborne.selenide.Condition.attribute;
import static com.codeborne.selenide.Condition.exactText;
import static com.codeborne.selenide.Condition.text;
import static com.codeborne.selenide.Condition.visible;
import static com.codeborne.selenide.appium.SelenideAppium.$;
import static com.codeborne.selenide.appium.SelenideAppium.$$;

import com.codeborne.selenide.CollectionCondition;
import com.codeborne.selenide.Configuration;
import com.codeborne.selenide.WebDriverRunner;
import com.codeborne.selenide.appium.AppiumScrollOptions;
import com.codeborne.selenide.appium.SelenideAppium;
import io.appium.java_client.AppiumBy;
import io.appium.java_client.android.AndroidDriver;
import java.net.URL;
import java.util.Map;
import org.openqa.selenium.MutableCapabilities;

/** What a test author does with Selenide-Appium; the arguments are those of {@link JavaClient}. */
final class SelenideClient {
  private static final String APP = "org.example.playground";

  private SelenideClient() {}

  public static void main(String[] args) throws Exception {
    MutableCapabilities wanted = new MutableCapabilities();
    wanted.setCapability("platformName", "Android");
    wanted.setCapability("appium:automationName", "UiAutomator2");
    wanted.setCapability("appium:app", args[1]);
    wanted.setCapability("appium:newCommandTimeout", 240);
    // a busy machine takes longer than the 20 s that are usual
    wanted.setCapability("appium:adbExecTimeout", 60_000);
    if (args.length > 2) {
      wanted.setCapability("appium:udid", args[2]);
      wanted.setCapability("appium:adbPort", Integer.valueOf(args[3]));
    }
    Configuration.timeout = 10_000;
    Configuration.screenshots = false;
    Configuration.savePageSource = false;
    WebDriverRunner.setWebDriver(new AndroidDriver(new URL(args[0]), wanted));
    Steps steps = new Steps();
    try {
      run(steps);
    } finally {
      WebDriverRunner.getWebDriver().quit();
    }
    steps.end();
  }

  private static void run(Steps steps) {
    steps.step("should", () -> $(AppiumBy.id(APP + ":id/status")).shouldHave(text("Hello")));
    steps.step(
        "click and wait",
        () -> {
          $(AppiumBy.xpath("//*[@text='Second']")).click();
          $(AppiumBy.xpath("//*[@text='Done']")).shouldBe(visible).click();
          $(AppiumBy.id(APP + ":id/status")).shouldHave(exactText("back 7 -1 forty-two"));
        });
    steps.step(
        "typing",
        () -> {
          $(AppiumBy.id(APP + ":id/name")).setValue("张三").shouldHave(text("张三"));
          $(AppiumBy.id(APP + ":id/name")).clear();
        });
    steps.step(
        "collections",
        () ->
            $$(AppiumBy.className("android.widget.Button"))
                .shouldHave(CollectionCondition.sizeGreaterThan(3)));
    steps.step(
        "attributes",
        () ->
            $(AppiumBy.className("android.widget.CheckBox"))
                .shouldHave(attribute("checked", "false")));
    steps.step(
        "scroll",
        () ->
            $(AppiumBy.xpath("//*[@text='Row 12']"))
                .scroll(AppiumScrollOptions.down(10))
                .shouldBe(visible));
    steps.step(
        "deep link",
        () -> {
          SelenideAppium.openAndroidDeepLink("playground://shelf/3", APP);
          $(AppiumBy.id(APP + ":id/status")).shouldHave(text("playground://shelf/3"));
        });
    steps.step(
        "tap",
        () -> {
          ((AndroidDriver) WebDriverRunner.getWebDriver())
              .executeScript(
                  "mobile: startActivity",
                  Map.of("component", APP + "/.MainActivity", "stop", true));
          $(AppiumBy.xpath("//*[@text='Second']")).tap();
          $(AppiumBy.xpath("//*[@text='Done']")).shouldBe(visible);
        });
    steps.step(
        "back and current activity",
        () -> {
          SelenideAppium.terminateApp(APP);
          SelenideAppium.activateApp(APP);
          Steps.same(
              ".MainActivity",
              ((AndroidDriver) WebDriverRunner.getWebDriver()).currentActivity());
        });
  }
}
