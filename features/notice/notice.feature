@theme:informed-notice
Feature: A notice that can be found and read

  @IN-01 @major @assisted
  @RLD-02 @NANDU-1 @CN-SPC15-2.2 @CN-PIPL-17.2 @ISO-29184-5.2.7_5.2.9 @CN-42574-8 @ISO-29184-5.2.2
  Rule: Dedicated face rules/agreement reachable from the consent screen and later from settings
    The rules about the face are a text of their own. They open from the screen that asks for consent, and later from the
    app's settings.

    PASS proves: A text of its own about the face opened from the screen that asks and from the settings.

    PASS does not prove: That the text is complete and true (IN-02 to IN-17).

    Scenario: The face rules open from the consent and from the settings
      Given a fresh install on which nothing has been agreed to
      When a person opens the face rules from the consent about the face
      And the person opens the face rules from the settings
      Then the face rules opened from the consent and from the settings

  @IN-02 @major @assisted
  @CN-PIPL-17.1 @CN-CC-1035 @CN-CSL-41 @CN-FRM-5 @RLD-11 @EU-GDPR-13 @ISO-29184-5.3.2_5.3.3 @CN-PIPL-7 @EU-GDPR-5.1a
  Rule: States purpose
    The notice about the face says what the face is processed for, function by function, not only "to serve you better".
    Said of personal information in general only, it is not said of the face.

    PASS proves: A sentence of the consent, the face rules or the privacy policy, quoted, says of the face what it
    is processed for.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the purpose
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the purpose

  @IN-03 @major @assisted
  @CN-PIPL-17.1 @CN-FRM-5 @RLD-11 @ISO-29184-5.3.5_5.3.8
  Rule: States method (where matched, on phone or server, whether uploaded)
    The notice says how the face is processed: whether it is matched on the phone or on a server, and whether it is
    uploaded.
    Said of personal information in general only, it is not said of the face.

    PASS proves: A sentence, quoted, says of the face how it is processed.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the method
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the method

  @IN-04 @major @assisted
  @CN-PIPL-17.1 @CN-APP-2.1 @RLD-11
  Rule: States scope/kinds (image, video, features, depth, associated id data)
    The notice lists the kinds of data: image, video, features, depth, and the identity data that go with them.
    Said of personal information in general only, it is not said of the face.

    PASS proves: A sentence, quoted, names kinds of face data.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the kinds of data
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the kinds of data

  @IN-05 @major @assisted
  @CN-FRM-5 @CN-NDR-21.1 @CN-PIPL-17.1 @CN-35273-5.4c @RLD-07 @NANDU-2 @ISO-29184-5.3.11 @US-BIPA-15a @US-BIPA-15b
  @EU-GDPR-13
  Rule: States retention period or how it is fixed, and treatment at expiry
    The notice gives the retention period of the face or how it is fixed, and says what happens to the face when it
    ends. "As long as needed" alone is neither.
    Said of personal information in general only, it is not said of the face.

    PASS proves: Sentences, quoted, give a period or its end and the deletion of the face.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the retention period
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the retention period and what happens at its end

  @IN-06 @major @assisted
  @RLD-07 @NANDU-2 @ISO-29184-5.3.9 @CN-PIPL-38_40 @CN-KID-8_10
  Rule: States storage location (phone/server, country)
    The notice says where the face is stored: on the phone or on a server, and in which country.
    Said of personal information in general only, it is not said of the face.

    PASS proves: A sentence, quoted, says where the face is stored, and a country or the phone is named.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the storage location
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the storage location

  @IN-07 @major @assisted
  @CN-PIPL-30 @CN-FRM-5 @CN-NDR-21.1 @ISO-29184-5.3.15_5.3.16
  Rule: States necessity and effect on the person's rights
    The notice says why the face is necessary and what its processing means for the person's rights.

    PASS proves: A sentence, quoted, tells of the necessity or of an effect on the person.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names necessity and effect
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state necessity and effect on the person's rights

  @IN-08 @major @assisted
  @CN-PIPL-17.1 @CN-FRM-5 @CN-NDR-20 @CN-APP-6.5 @CN-PIPL-52 @CN-CSL-49 @ISO-29184-5.3.4
  Rule: Name and contact of handler; complaint channel
    The notice names who processes the face, how to reach them, and where to complain.

    PASS proves: Handler, contact and complaint channel stand in sentences that are quoted.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the handler and the complaint channel
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the handler, the contact and the complaint channel

  @IN-09 @major @assisted
  @CN-NDR-21.1 @CN-PIPL-17.1 @EU-GDPR-7.3 @RLD-14
  Rule: How to refuse, withdraw, delete, close account
    The notice says how to refuse, to withdraw, to have the face deleted and to close the account.

    PASS proves: Refusing, withdrawing, deleting and closing the account stand in sentences that are quoted.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: The notice names the ways out
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they state the ways to refuse, withdraw, delete and close the account

  @IN-10 @major @assisted
  @RLD-03 @CN-35273-5.5 @CN-MIIT-26 @XJB-1
  Rule: Face information highlighted, in its own paragraph, not merged with name etc.
    What concerns the face stands in a paragraph of its own and stands out, by weight, size or colour; it is not one
    word in a list beside the name. An assessor judges from the pictures.

    PASS proves: The face has a text of its own.

    PASS does not prove: That it stands out to the eye within that text.

    Scenario: The face stands out in the notice
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then what concerns the face stands out in a place of its own

  @IN-11 @minor @assisted
  @RLD-14 @CN-APP-2.4 @ISO-29184-5.2.3
  Rule: Circumstances, collection, use, deletion each described, no single-sentence promise
    When the face is collected, how, for what it is used and how it is deleted are each described; one sentence of
    promise does not describe them.

    PASS proves: Collection, use and deletion of the face stand in more than one sentence, quoted.

    PASS does not prove: That what is told is true, or enough for a court.

    Scenario: Each stage is described
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then they describe collection, use and deletion each by itself

  @IN-12 @major @assisted @once
  @CN-APP-1.1 @CN-APP-1.2 @CN-APP-1.3 @CN-APP-1.4 @IOS-ARG-5.1.1i @ISO-29184-5.2.4
  Rule: First run prompts the policy; later reachable in at most 4 taps; readable; in the language of the app
    At the first run the app shows its privacy policy by a pop-up or page before anything else can be done. Later the
    policy is at most four taps from the main screen. It is in simplified Chinese or in the app's language, and its text
    can be read: contrast and height of its letters are suite rules, parameters of the programme.

    PASS proves: The first run offered the privacy policy, it was found later within the taps listed, in the app's
    language, with letters that keep the thresholds.

    PASS does not prove: That its content is lawful or easy to understand.

    Scenario: The privacy policy is offered at first, found later, and readable
      Given a fresh install on which nothing has been agreed to
      When a person opens the app for the first time
      And the person opens the privacy policy from the main screen
      Then the first run offered the privacy policy
      And the privacy policy is near, readable and in the language of the app

  @IN-13 @major @assisted
  @CN-APP-2.3 @IOS-PLIST-CAM @AND-PERM-RT @MASVS-PRIVACY-1 @CN-TAF-124 @ISO-29184-5.2.5_5.2.6 @ISO-29184-5.4.8
  Rule: Purpose shown at the same moment as the camera request (rationale / purpose string)
    At the moment the camera is asked for, the screen says what for: by the purpose string of the system's dialog, or by
    a text of the app just before or beside it.

    PASS proves: A sentence on the dialog or on the screen just before it, quoted, says what the face or the camera
    is for.

    PASS does not prove: That the purpose is the only one.

    Scenario: The camera dialog comes with its purpose
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then the purpose stood on the screen when the camera was asked for

  @IN-14 @major @assisted @once
  @CN-NDR-21.2 @CN-MIIT-292 @CN-TAF-124 @CN-APP-2.1 @ISO-29184-5.3.10
  Rule: Collected-PI list and third-party-sharing list in the second-level menu, with face rows
    At most two levels below the main menu stand the list of personal information collected and the list of what is
    shared with third parties, and the face has a row in each where it applies. At most three taps open a list; how many
    are too many is a suite rule.

    PASS proves: Both lists opened within these taps, and the rows that name the face are quoted; or the list of what is
    shared says that nothing is, as declared.

    PASS does not prove: That the lists are complete.

    Scenario: The two lists are found and name the face
      Given a fresh install on which nothing has been agreed to
      When a person looks for the lists of personal information in the settings
      Then both lists are found and have a row for the face

  @IN-15 @major @assisted
  @CN-SPC15-11
  Rule: No void terms: perpetual, irrevocable, freely sub-licensable, "no liability whatever" over face data
    The terms do not claim the face for ever, irrevocably or with the right to pass it on freely, and do not exclude all
    liability for it.

    PASS proves: In the texts read to their ends no such term was found.

    PASS does not prove: That no other text of the app, which was not read, has such a term.

    Scenario: No term claims the face for good
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then no term claims the face perpetually, irrevocably or with free sub-licence

  @IN-16 @major @assisted
  @CN-FRM-12 @CN-PIPL-5 @CN-APP-3.7 @CN-APP-4.5 @CN-TAF-078.x
  Rule: No misleading reasons ("required for better service")
    No screen says that the face is required where it is not, or gives "better service" or "your security" as the reason
    to agree. An assessor judges from the sentences found.

    PASS proves: In the texts read to their ends no better service was given as a reason for the face.

    PASS does not prove: That the reasons given are true.

    Scenario: No misleading reason is given
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then no sentence misleads about why the face is needed

  @IN-17 @blocker @assisted
  @CN-APP-3.9 @CN-SPC15-2.4 @AND-PLAY-DS @IOS-LABEL @IOS-MANIFEST @CN-APP-3.3 @CN-NDR-22.4 @MASVS-PRIVACY-3 @ADA-1.8.2.1
  Rule: Notice is accurate: observed traffic, SDKs and permissions match it
    What the notice says of recipients, uploads, permissions and third-party code is compared with the traffic, the
    package and the permissions that were observed. What is there and not told is a breach.

    PASS proves: Periods, places and uploads told of the face are those of the app statement, in the consent to each
    function too, and no text tells the reverse of another. What was observed on the walk of each function has its words
    in a text: that the face leaves the phone, to whom and to which declared country; that it is kept on the phone; each
    known SDK of the package that takes something of a person; what each permission of the package gives access to.

    PASS does not prove: That the app does on other ways what is told; what code of others that is not known does; that an
    SDK is called; that what is told of a recipient, an SDK or a permission is enough; where a server stands.

    @once
    Scenario: What is told is what is declared
      Given a fresh install on which nothing has been agreed to
      When a person reads the notices that the app keeps for later to their ends
      Then they tell of the face what the applicant declares

    Scenario: The consent and the texts agree
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face and the notices to their ends
      Then the consent tells what is declared and no text tells the reverse of another

    Scenario: What was observed is what was told
      Given a fresh install on which nothing has been agreed to
      When a person reads the consent about the face, the notices and the lists to their ends
      And a person goes through the face function
      Then nothing was observed that the notices do not tell
