@theme:alternatives
Feature: Another way than the face

  @AL-01 @blocker @assisted
  @CN-FRM-10 @CN-41819-5-NONFACE @CN-40660-5 @CN-SPC15-10 @EU-EDPB-0319 @NIST-63A-4.2.6 @XJB-1
  Rule: At least one non-face method for each face-verified function
    A method counts when it stands on the screen, enabled, and leads somewhere. What the app statement declares and the
    screen does not offer is a contradiction.

    Scenario: Another method than the face is offered
      Given a fresh install on which nothing has been agreed to
      When a person looks for another method than the face function
      Then at least one other method is offered and opens

  @AL-02 @major @assisted
  @CN-FRM-10 @CN-41819-5-NONFACE
  Rule: Offered on the same screen level, before a failed scan
    The other method stands where the face is offered or where consent to it is asked, not behind a failed scan, a
    refusal or a second level of "more".

    Scenario: The other method stands beside the face
      Given a fresh install on which nothing has been agreed to
      When a person looks for another method than the face function
      Then another method is offered on the same level as the face

  @AL-04 @blocker @assisted
  @CN-FRM-10
  Rule: Works to completion (SMS code, password, card elements, staff review)
    Each declared alternative is gone through to its end, without a face.

    Scenario: The other methods lead to the goal
      Given a fresh install on which nothing has been agreed to
      When a person goes through each declared alternative to its end
      Then each alternative worked to completion without the face
