package org.earshot.app.control;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Optional;
import org.earshot.app.account.Role;

/// What a command asks of the data.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "ask")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Request.Search.class, name = "search"),
  @JsonSubTypes.Type(value = Request.Report.class, name = "report"),
  @JsonSubTypes.Type(value = Request.Brands.class, name = "brands"),
  @JsonSubTypes.Type(value = Request.Users.class, name = "users"),
  @JsonSubTypes.Type(value = Request.AddUser.class, name = "addUser"),
  @JsonSubTypes.Type(value = Request.ChangePassword.class, name = "changePassword"),
  @JsonSubTypes.Type(value = Request.Digest.class, name = "digest"),
  @JsonSubTypes.Type(value = Request.Reindex.class, name = "reindex"),
  @JsonSubTypes.Type(value = Request.Train.class, name = "train"),
  @JsonSubTypes.Type(value = Request.Rollback.class, name = "rollback")
})
public sealed interface Request {
  /// The newest mentions that match; each is an item.
  record Search(String query, int limit) implements Request {}

  /// Keep a mention that a person saw; it is the item.
  ///
  /// @param brand key of the brand; may be left out where only one is ours
  record Report(String url, Optional<String> text, Optional<String> brand, String by)
      implements Request {}

  /// The brands; each is an item.
  record Brands() implements Request {}

  /// The accounts; each is an item.
  record Users() implements Request {}

  record AddUser(String name, Role role, String password, String by) implements Request {}

  record ChangePassword(String name, String password, String by) implements Request {}

  /// The digest of now.
  ///
  /// @param recipient key of a recipient; all where left out
  /// @param send true to mail it; false to give it as an item
  record Digest(Optional<String> recipient, boolean send) implements Request {}

  /// Build the index anew, with its progress.
  record Reindex() implements Request {}

  /// Learn a model from the deployment's own texts, with its progress; what came of it is the item.
  ///
  /// @param dryRun true to change nothing
  record Train(boolean dryRun) implements Request {}

  /// Go back to the model that was chosen before.
  record Rollback() implements Request {}
}
