@theme:withdrawal
Feature: A consent that can be taken back

  @WD-01 @blocker @assisted
  @CN-PIPL-15 @CN-FRM-6 @CN-APP-3.8 @RLD-12 @CN-35273-8.3_8.4 @EU-GDPR-7.3 @MASVS-PRIVACY-4 @IOS-ARG-5.1.1ii
  Rule: In-app control to withdraw face consent / switch off each face function
    The app itself has a control that takes the consent back, and pressing it shows an effect. A telephone number is not a
    control.

    PASS proves: A control in the app that withdraws was found, and pressing it showed an effect.

    PASS does not prove: That the server stops processing and deletes.

    Scenario: The app has a control to withdraw
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      Then the app has a control that withdraws the face consent

  @WD-02 @major @automatic
  @EU-GDPR-7.3 @CN-PIPL-15 @CN-NDR-23 @EU-EDPB-0322 @EU-EDPB-0520-WDR
  Rule: Taps to withdraw not more than to consent; no call to customer service
    Suite rule, a parameter of the programme: counted from the main screen, at most as many taps as to consent pass, up
    to twice as many are for an assessor, more fail.

    PASS proves: By the way that the statement declares, withdrawing took no more taps than the thresholds listed allow.

    PASS does not prove: That a person finds this way unaided.

    Scenario: Withdrawing is as easy as consenting
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      Then withdrawing took no more taps than consenting

  @WD-03 @blocker @automatic
  @CN-PIPL-15 @CN-APP-3.2
  Rule: Effect immediate: next use asks again or uses alternative; camera/egress stop
    The next use of the function, in the same session and after a restart, asks for consent anew or goes another way; the
    camera does not open before, and no face data leave the phone.

    PASS proves: After the withdrawal, in the same session and after a restart, the camera did not open before a new
    consent; and in what went through the proxy, all of which was understood, with a request of the laboratory's own
    seen on the same way, no face data left the phone.

    PASS does not prove: That the face was deleted; what an app sends past the system's proxy, or later than was watched.

    Scenario: After the withdrawal the next use asks again
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      And the person starts the face function again, at once and after a restart
      Then the camera did not open again without a new consent

    Scenario: No face leaves the phone after the withdrawal
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      And the person starts the face function again, at once and after a restart
      Then no face data left the phone after the withdrawal

  @WD-04 @major @assisted
  @CN-PIPL-16 @EU-EDPB-0520-DETR
  Rule: Other services continue
    After the withdrawal each core journey that does not need the face works as before.

    PASS proves: Each core journey that the statement declares worked before the face was used and after the withdrawal, in
    the same session and after a restart, and ended on much the same screen.

    PASS does not prove: That what is not declared as a core journey works, or works as well.

    Scenario: The core journeys work after the withdrawal
      Given a fresh install on which nothing has been agreed to
      And the core journeys work
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      Then the core journeys still work after the withdrawal

  @WD-05 @major @assisted
  @CN-PIPL-47 @CN-41819-11-DEL
  Rule: App says what is deleted on withdrawal
    Where the consent is withdrawn, from the control to the outcome, the app says which face data are deleted or made
    anonymous, or which are kept, why and how long. That the choice was saved or the function is off says nothing of the
    data. What only a link leads to, and what is said of another occasion or another act, is for an assessor.

    PASS proves: On the way from the control that withdraws to the outcome the app said what becomes of the face data.

    PASS does not prove: That they are deleted (see DA-05, PX-04); that the words name all that is held.

    Scenario: The withdrawal says what is deleted
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      Then the app says what is deleted

  @WD-06 @major @automatic
  @CN-NDR-23 @CN-APP-6.2
  Rule: Withdrawal does not itself demand a face scan
    To withdraw, no face is scanned: between the start of the withdrawal and its end the camera does not open.

    PASS proves: From the start of the withdrawal, on the way that the statement declares or a person finds, to its end
    no face scan was shown, and the camera, which was watched, did not open.

    PASS does not prove: That another way to withdraw, or customer service, wants no face.

    Scenario: Withdrawing needs no scan
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person withdraws the face consent
      Then the camera did not open for the withdrawal
