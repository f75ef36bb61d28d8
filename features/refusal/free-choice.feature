@theme:free-choice
Feature: A refusal that is as easy as an agreement and costs nothing

  @FC-01 @blocker @automatic
  @RLD-01 @CN-KID-8_10 @CN-FRM-6 @EU-GDPR-4.11
  Rule: A refusal control is on the same screen as the consent control
    Where one can agree one can refuse: by a control in plain words, enabled and in view beside the one that agrees. An
    unlabelled cross, "cancel", "close" or a way back is not a refusal in plain words; "later" only puts it off.

    PASS proves: The screen that asks for consent showed a control, in view and enabled, that refuses in plain words.

    PASS does not prove: That the refusal is respected (see FC-03, FC-04, FC-06).

    Scenario: One can refuse where one can agree
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and reads the consent about the face
      Then the screen that asks for consent offers to refuse

  @FC-02 @major @assisted
  @CN-PIPL-5 @CN-FRM-12 @EU-EDPB-0322 @CN-TAF-078.x
  Rule: Refusal is of comparable size, contrast and number of taps; no grey text, no shaming label
    Suite rule, a parameter of the programme: the refusing control has at least half the area of the agreeing one, its
    text a contrast of at least 4.5:1 to its ground, and refusing takes no more taps than agreeing. A label that shames
    or threatens the person who refuses is no equal choice.

    PASS proves: On the phones tested, area, contrast and number of taps of the two controls kept the thresholds listed,
    and the refusing label did not shame.

    PASS does not prove: Other screen sizes, font sizes and dark mode; how persons feel about it.

    Scenario: Refusing is as easy as agreeing
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then the refusal was as prominent as the consent
      And the refusal took no more taps than the consent

  @FC-03 @blocker @automatic
  @CN-PIPL-16 @CN-SPC15-4.1 @CN-APP-4.2 @CN-41819-5-ALT @RLD-06 @FIN10-3 @EU-GDPR-7.4 @EU-EDPB-0520-COND
  @IOS-ARG-5.1.1ii @CN-APP-4.3 @CN-NDR-22.1
  Rule: After refusal, functions that do not need identity verification work
    Each core journey of the app statement is made once before the refusal, as the control experiment, and once after
    it. A journey that did not work before proves nothing.

    PASS proves: Each core journey declared worked before the refusal and after it.

    PASS does not prove: Functions that the statement does not declare; lower quality, price or speed as a punishment.

    Scenario: The core journeys work after a refusal
      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function and refuses the consent about the face
      Then the core journeys still work

  @FC-04 @blocker @automatic
  @CN-SPC15-4.3 @CN-TAF-078.4 @CN-MIIT-337 @AND-PERM-RT
  Rule: App does not exit, loop, block login or hide content after refusal
    After a refusal the app stays open, does not ask the same again at once, and shows what it showed before.

    PASS proves: In the scenario walked the app stayed open after the refusal, showed what it showed before, and did not
    ask again at once.

    PASS does not prove: What it does after a longer time.

    Scenario: The app goes on after a refusal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then the app stayed open and did not ask again at once
      And the way to the face function shows what it showed before

  @FC-05 @major @assisted
  @EU-EDPB-0520-DETR @CN-35273-5.3
  Rule: No lower quality, price, limits or delay as a punishment
    A person who refused gets the same quality, price, limits and speed in whatever does not need the face. An assessor
    compares.

    @waiting
    Scenario: Who refuses is served as well
      judgement of service quality to come

      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function and refuses the consent about the face
      Then the core journeys are as good, as cheap and as fast as before

  @FC-06 @blocker @automatic
  @CN-APP-3.2 @CN-NDR-22.5
  Rule: Refusal is stored and respected (no camera, no egress)
    After a refusal the camera neither opens nor is asked for, and no face data leave the phone, in this session and
    after a restart, until the person starts a face function anew.

    PASS proves: While it was watched, with a witness that an opening would have been seen, the camera neither opened
    nor was asked for after the refusal and after a restart; and in what went through the proxy, all of which was
    understood, with a request of the laboratory's own seen on the same way, no face data left the phone.

    PASS does not prove: What happens later than was watched; what an app sends past the system's proxy.

    Scenario: The camera stays closed after a refusal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person goes about the app, closes it and opens it again
      Then the camera neither opened nor was asked for after the refusal

    Scenario: No face leaves the phone after a refusal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      And the person goes about the app, closes it and opens it again
      Then no face data left the phone after the refusal

  @FC-07 @major @assisted
  @CN-BANK-Q @EU-GDPR-25 @CN-APP-3.5 @CN-FRM-12
  Rule: Face is neither default nor preferred method; not switched on by update
    Where several ways are offered, the face is neither preselected nor put forward before the others, and an update
    does not switch it on. Preselected is what is chosen on the first sight of the choice; put forward is what words such
    as "recommended" say of the face alone. To be the first of several is neither; a control that is much larger, and a
    choice on which the face stands alone, are for an assessor. For the update the face is refused in the build before,
    the build under test is put over it with the data kept, opened several times, and the function is started.

    PASS proves: On the screen where the ways stand beside each other nothing had chosen the face before the person did,
    and no word there put it before the others; after an update that the phone carried out, with the data of the same
    installation, the camera stayed closed until the function was started, and then the face was asked for as before.

    PASS does not prove: That pictures, colours or films do not put the face forward; what a setting says that has no
    effect; updates from other builds.

    Scenario: The face is not the default
      Given a fresh install on which nothing has been agreed to
      When a person looks for another method than the face function
      Then the face is neither preselected nor preferred

    Scenario: The update does not switch the face on
      Given the older version of the app, in which the face was refused
      When a person updates the app to the version under test, opens it several times and starts the face function
      Then the update did not switch the face on

  @FC-08 @major @assisted
  @CN-APP-3.2 @CN-PIPL-16
  Rule: Cancel inside the scanner returns to the choice, discards frames
    "Cancel" inside the scanner leads back to the choice between the face and another way; the camera closes, and no
    frame of the scan is kept or sent.

    PASS proves: A scan under way was cancelled by what the scanner offers for it, or by back; after it the page on which
    the face had been chosen, or one with another way, was shown, the camera was seen to close and did not open again, all
    files that came or changed were read and held no face, and in what went through the proxy, all of which was
    understood, no face data left the phone; a face was before the camera, and each of these would have been seen.

    PASS does not prove: What had left the phone before the scan was cancelled is deleted; what happens later than was
    watched; what an app sends past the system's proxy.

    Scenario: Cancelling the scan undoes it
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, agrees to all that is asked and cancels the scan
      Then the app returned to the choice, the camera closed, and no frame was kept or sent

  @FC-09 @major @assisted
  @CN-FRM-12 @EU-EDPB-0322
  Rule: No countdown, reward, discount or urgency tied to consent
    The screens that ask for the face show no countdown, reward, discount or hurry that falls to whoever agrees, and no
    loss of one for whoever refuses; nor does what comes upon a refusal. What is the same either way, is used with the
    function or has a time of its own (a code, time to read) is none. What is doubtful an assessor judges from the
    pictures.

    PASS proves: The words on the screens that ask for the face, and on those that came upon a refusal, named no
    countdown, reward, discount or urgency, and no time ran down on the consent while it was left alone.

    PASS does not prove: What stands in pictures and films; what is sent by message or shown on a later day; texts that
    open from the consent.

    Scenario: Nothing presses the person to agree
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function, reads the consent about the face and does nothing
      Then no countdown, reward, discount or urgency is tied to the consent

    Scenario: Nothing presses the person who refused
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and refuses the consent about the face
      Then no countdown, reward, discount or urgency came upon the refusal
