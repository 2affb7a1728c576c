// SPDX-License-Identifier: Apache-2.0
// The only includer of Boost.Program_options; its exceptions end here.
#include "cli/options.hpp"

#include <algorithm>
#include <boost/program_options.hpp>

#include "base/text.hpp"

namespace uoc::cli {
namespace {

namespace po = boost::program_options;

constexpr std::string_view kNoValue = "\x1f";  // stands for the value of an option that may have one, and has none
constexpr const char* kPaths = "PATH";  // no option of ours is upper case

po::options_description describe(std::span<const Option> options) {
  po::options_description out;
  for (const auto& option : options) {
    std::string name(option.name);
    if (option.letter != 0) name.append(",").append(1, option.letter);
    if (option.value.empty())
      out.add_options()(name.c_str(), "");
    else if (option.value.front() == '[')
      out.add_options()(name.c_str(), po::value<std::string>(), "");
    else
      out.add_options()(name.c_str(), po::value<std::string>(), "");
  }
  out.add_options()(kPaths, po::value<std::vector<std::string>>(), "");
  return out;
}

// "--fail-on" of "--fail-on=x"; the option of a fault as people typed it.
std::string bare(const std::string& word) { return word.substr(0, word.find('=')); }

UsageError unknown_option(const std::string& word, std::span<const Option> options) {
  std::vector<std::string> spelled;
  for (const auto& option : options) spelled.push_back("--" + std::string(option.name));
  return unknown("option", bare(word), {spelled.begin(), spelled.end()});
}

// An option that may have a value takes it behind `=` only: "--fix PATH" is an option and a path.
std::vector<std::string> with_all_values(std::span<const Option> options, std::vector<std::string> words) {
  for (auto& word : words) {
    if (word == "--") break;
    const bool optional = std::any_of(options.begin(), options.end(), [&](const Option& o) { return o.value.starts_with('[') && word == "--" + std::string(o.name); });
    if (optional) word.append("=").append(kNoValue);
  }
  return words;
}

}  // namespace

UsageError unknown(std::string_view what, std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string message = "unknown " + std::string(what) + " `" + std::string(word) + "`";
  if (const auto near = base::did_you_mean(word, candidates)) message += "; did you mean `" + std::string(*near) + "`?";
  return {message};
}

Arguments Arguments::parse(std::span<const Option> options, const std::vector<std::string>& words) {
  namespace style = po::command_line_style;
  po::positional_options_description positional;
  positional.add(kPaths, -1);
  Arguments out;
  try {
    const auto description = describe(options);
    // Without guessing: an abbreviated option would change its meaning when a new one comes.
    const auto parsed = po::command_line_parser(with_all_values(options, words))
                            .options(description)
                            .positional(positional)
                            .style(style::unix_style & ~style::allow_guessing)
                            .run();
    po::variables_map values;
    po::store(parsed, values);
    for (const auto& [name, value] : values) {
      if (name == kPaths)
        out.paths_ = value.as<std::vector<std::string>>();
      else
        out.values_[name] = value.value().type() == typeid(std::string) && value.as<std::string>() != kNoValue ? value.as<std::string>() : std::string();
    }
  } catch (const po::unknown_option& e) {
    throw unknown_option(e.get_option_name(), options);
  } catch (const po::multiple_occurrences& e) {
    throw UsageError{"option `" + e.get_option_name() + "` is given twice"};
  } catch (const po::invalid_command_line_syntax& e) {
    const bool surplus = e.kind() == po::invalid_syntax::extra_parameter;
    throw UsageError{"option `" + e.get_option_name() + (surplus ? "` takes no value" : "` needs a value")};
  } catch (const po::error& e) {
    throw UsageError{e.what()};
  }
  return out;
}

std::optional<std::string> Arguments::value(std::string_view option) const {
  const auto it = values_.find(option);
  if (it == values_.end()) return std::nullopt;
  return it->second;
}

}  // namespace uoc::cli
