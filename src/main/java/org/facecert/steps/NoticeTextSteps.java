package org.facecert.steps;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.facecert.check.AnswerTimeIsStated;
import org.facecert.check.CameraComesWithItsPurpose;
import org.facecert.check.EachStageIsDescribed;
import org.facecert.check.FaceSdksAreNamed;
import org.facecert.check.FaceStandsApart;
import org.facecert.check.FoundSdksAreTold;
import org.facecert.check.KeptFaceIsTold;
import org.facecert.check.ListsNameTheFace;
import org.facecert.check.NoMisleadingReason;
import org.facecert.check.NoVoidTerms;
import org.facecert.check.NoticeMatchesStatement;
import org.facecert.check.NoticeStates;
import org.facecert.check.PerFunctionJudgement;
import org.facecert.check.PromisedTimeIsKept;
import org.facecert.check.RecipientsAreNamed;
import org.facecert.check.RequestedPermissionsAreTold;
import org.facecert.check.RequiredDisclosure;
import org.facecert.check.SdkGuidesAreFollowed;
import org.facecert.check.SdkMentions;
import org.facecert.check.SeenRecipientsAreTold;
import org.facecert.check.SeenUploadIsNamed;
import org.facecert.check.SeenUploadIsNamed.By;
import org.facecert.check.TextsAgree;
import org.facecert.check.UploadIsNamed;
import org.facecert.observation.NoticeSource;
import org.facecert.observation.Observations;
import org.facecert.observation.ReadNotices;
import org.facecert.observation.RouteOutcome;
import org.facecert.observation.StepBegun;
import org.facecert.observation.StepEnded;
import org.facecert.observation.WalkEnding;

/** What the notices say, once they are open. */
public final class NoticeTextSteps {

  private final World world;
  private ReadNotices notices = new ReadNotices(WalkEnding.STUCK, List.of(), Set.of());
  private ReadNotices lists = new ReadNotices(WalkEnding.STUCK, List.of(), Set.of());

  public NoticeTextSteps(World world) {
    this.world = world;
  }

  @When("a person reads the consent about the face and the notices to their ends")
  @Takes({"reach-consent", "read-consent-texts", "read-kept-texts"})
  public void readsFromConsent() {
    readsConsent();
    ReadNotices sofar = notices;
    notices =
        world.take(
            "read-kept-texts", ReadNotices.class, hands -> hands.walker().readNotices(sofar));
    world.ended(notices.ending());
  }

  @When("a person reads the consent about the face, the notices and the lists to their ends")
  @Takes({"reach-consent", "read-consent-texts", "read-kept-texts", "read-lists"})
  public void readsAll() {
    readsFromConsent();
    lists = world.take("read-lists", ReadNotices.class, hands -> hands.walker().readLists());
  }

  @When("a person reads the notices that the app keeps for later to their ends")
  @Takes("read-texts-kept-for-later")
  public void readsForLater() {
    notices =
        world.take(
            "read-texts-kept-for-later", ReadNotices.class, hands -> hands.walker().readNotices());
  }

  @When("a person reads the notices and lists that the app keeps for later to their ends")
  @Takes({"read-texts-kept-for-later", "read-lists"})
  public void readsListsToo() {
    readsForLater();
    lists = world.take("read-lists", ReadNotices.class, hands -> hands.walker().readLists());
  }

  @Then("every face SDK is named with purpose, kinds of data and link")
  public void faceSdksAreNamed() {
    world.record(new FaceSdksAreNamed(world.seen()).judge(world.inspected(), mentions()));
  }

  @Then("the privacy manifest or guide of each SDK is followed")
  public void guidesAreFollowed() {
    world.record(new SdkGuidesAreFollowed(world.seen()).judge(world.inspected(), mentions()));
  }

  private SdkMentions mentions() {
    return new SdkMentions(world.seen(), notices, lists, language());
  }

  @When(
      "a person starts the face function and reads the consent about the face and the rules that"
          + " it opens")
  @Takes({"reach-consent", "read-consent-texts"})
  public void readsConsent() {
    WalkEnding reached =
        world.arrive("reach-consent", hands -> hands.walker().startAndReachConsent());
    notices =
        world.take(
            "read-consent-texts", ReadNotices.class, hands -> hands.walker().readConsent(reached));
    world.ended(notices.ending());
  }

  @When("a person looks for the lists of personal information in the settings")
  @Takes("read-lists")
  public void looksForLists() {
    notices = world.take("read-lists", ReadNotices.class, hands -> hands.walker().readLists());
  }

  @Then("both lists are found and have a row for the face")
  public void lists() {
    ListsNameTheFace check =
        new ListsNameTheFace(
            world.seen(),
            language(),
            world.vocabulary(),
            world.statement().functions(),
            world.parameters());
    world.record(check.judge(notices, NoticeSource.COLLECTED_LIST));
    world.record(check.judge(notices, NoticeSource.SHARING_LIST));
  }

  @Then("the consent names the upload of the face and its recipient")
  public void namesUpload() {
    world.record(new UploadIsNamed(world.seen(), language(), functions()).judge(notices));
  }

  @Then("an upload of the face that was seen is named by the consent")
  public void namesSeenUpload() {
    world.record(
        new SeenUploadIsNamed(By.CONSENT, world.seen(), language(), functions())
            .judge(notices, world.ending()));
  }

  @Then("the consent tells what is declared and no text tells the reverse of another")
  public void agree() {
    world.record(new TextsAgree(world.seen(), language(), functions()).judge(notices));
  }

  @Then("they state the purpose")
  public void purpose() {
    states(RequiredDisclosure.PURPOSE);
  }

  @Then("they state the method")
  public void method() {
    states(RequiredDisclosure.METHOD);
  }

  @Then("they state the kinds of data")
  public void scope() {
    states(RequiredDisclosure.SCOPE);
  }

  @Then("they state the retention period and what happens at its end")
  public void retention() {
    states(RequiredDisclosure.RETENTION);
  }

  @Then("they state the storage location")
  public void location() {
    states(RequiredDisclosure.LOCATION);
  }

  @Then("they state necessity and effect on the person's rights")
  public void necessity() {
    states(RequiredDisclosure.NECESSITY);
  }

  @Then("they state the handler, the contact and the complaint channel")
  public void handler() {
    states(RequiredDisclosure.HANDLER);
  }

  @Then("they state the ways to refuse, withdraw, delete and close the account")
  public void waysOut() {
    states(RequiredDisclosure.WAYS_OUT);
  }

  @Then("what concerns the face stands out in a place of its own")
  public void standsOut() {
    world.record(
        new FaceStandsApart(world.seen(), language(), s -> Optional.of(world.picture(s)))
            .judge(notices));
  }

  @Then("they describe collection, use and deletion each by itself")
  public void describesStages() {
    world.record(new EachStageIsDescribed(world.seen(), language(), functions()).judge(notices));
  }

  @Then("the purpose stood on the screen when the camera was asked for")
  public void purposeAtCamera() {
    world.record(
        new CameraComesWithItsPurpose(world.seen(), world.vocabulary()).judge(world.ending()));
  }

  @Then("no term claims the face perpetually, irrevocably or with free sub-licence")
  public void noVoidTerms() {
    world.record(new NoVoidTerms(world.seen(), language()).judge(notices));
  }

  @Then("no sentence misleads about why the face is needed")
  public void noMisleadingReason() {
    world.record(new NoMisleadingReason(world.seen(), language()).judge(notices));
  }

  @Then("they tell of the face what the applicant declares")
  public void matchesStatement() {
    world.record(
        new NoticeMatchesStatement(world.seen(), language(), world.statement().functions())
            .judge(notices));
  }

  @Then("nothing was observed that the notices do not tell")
  public void observedIsTold() {
    ReadNotices all = SdkMentions.both(notices, lists);
    WalkEnding ending = world.ending();
    world.record(
        new SeenUploadIsNamed(By.ANY_TEXT, world.seen(), language(), functions())
            .judge(all, ending));
    world.record(
        new SeenRecipientsAreTold(world.seen(), language(), world.function(), world.statement())
            .judge(all, ending));
    world.record(new KeptFaceIsTold(world.seen(), language(), functions()).judge(all, ending));
    world.record(new FoundSdksAreTold(world.seen()).judge(world.inspected(), mentions()));
    world.record(
        new RequestedPermissionsAreTold(world.seen(), language(), world.rules().permissionRules())
            .judge(all, world.build()));
  }

  @Then("they promise deletion and closing within at most 15 working days")
  public void promisedTime() {
    world.record(new AnswerTimeIsStated(world.seen(), language()).judge(notices));
  }

  @Then("asked for when the promised time is over, the addresses of the deleted face are dead")
  public void promisedTimeKept() {
    world.record(
        new PromisedTimeIsKept(world.seen(), world.afterwards(), deletion())
            .judge(world.ending(), world.function(), notices, language()));
  }

  /** As the walk took it before the notices were read. */
  private PromisedTimeIsKept.Deletion deletion() {
    Observations all = world.seen().observations();
    StepEnded ended =
        all.steps().stream()
            .filter(StepEnded.class::isInstance)
            .map(StepEnded.class::cast)
            .filter(step -> step.result() instanceof RouteOutcome)
            .filter(step -> step.step().equals(DeletionSteps.DELETION))
            .reduce((earlier, last) -> last)
            .orElseThrow();
    StepBegun begun =
        all.steps().stream()
            .filter(StepBegun.class::isInstance)
            .map(StepBegun.class::cast)
            .filter(step -> step.step().equals(DeletionSteps.DELETION))
            .reduce((earlier, last) -> last)
            .orElseThrow();
    return new PromisedTimeIsKept.Deletion(
        (RouteOutcome) ended.result(), all.until(begun), ended.when().latest());
  }

  @Then("they name everybody else who gets the face, or say that nobody does")
  public void recipients() {
    world.record(new RecipientsAreNamed(world.seen(), language()).judge(notices));
  }

  private void states(RequiredDisclosure claim) {
    world.record(new NoticeStates(world.seen(), language(), claim, functions()).judge(notices));
  }

  private PerFunctionJudgement functions() {
    return new PerFunctionJudgement(world.function(), world.statement().functions());
  }

  private String language() {
    return world.statement().app().language().substring(0, 2);
  }
}
