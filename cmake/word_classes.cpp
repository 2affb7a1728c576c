// SPDX-License-Identifier: Apache-2.0
// Run while uoc is built: writes, for every word of WordNet's index, how often it stands in texts as a noun, verb,
// adjective and adverb. usage: uoc_word_classes WORDNET_FOLDER OUT
//
// The table OUT is laid out as src/model/word_table.hpp says. The digits of a word (noun, verb, adjective, adverb): 0 the
// word is none; else 1 + the binary logarithm of its tagged occurrences + 1, at most 9.
// Formats: wndb(5WN) for index.*, cntlist(5WN) for cntlist.rev.
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "model/word_table.hpp"

namespace {

using Counts = std::array<int, 4>;  // -1: not of this class
constexpr std::array<const char*, 4> kFiles = {"index.noun", "index.verb", "index.adj", "index.adv"};

bool is_single_word(const std::string& lemma) {
  return lemma.size() >= 2 && std::all_of(lemma.begin(), lemma.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
}

// "lemma pos synset_cnt p_cnt [pointer…] …": a noun that is only an instance ("@i") is a proper name.
bool is_name(const std::string& line) { return line.find(" @i ") != std::string::npos && line.find(" @ ") == std::string::npos; }

bool read_index(const std::string& path, std::size_t word_class, std::map<std::string, Counts>& words) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    const std::string lemma = line.substr(0, line.find(' '));
    if (line.starts_with(' ') || !is_single_word(lemma) || is_name(line)) continue;
    words.try_emplace(lemma, Counts{-1, -1, -1, -1}).first->second[word_class] = 0;
  }
  return in.eof();
}

// "lemma%ss_type:… sense_number tag_cnt"; ss_type 1 noun, 2 verb, 3 adjective, 4 adverb, 5 adjective satellite.
bool read_counts(const std::string& path, std::map<std::string, Counts>& words) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    std::string key;
    int sense = 0, count = 0;
    if (!(fields >> key >> sense >> count)) continue;
    const auto percent = key.find('%');
    const auto word = percent == std::string::npos ? words.end() : words.find(key.substr(0, percent));
    if (word == words.end() || percent + 1 >= key.size()) continue;
    const int type = key[percent + 1] - '0';
    const auto word_class = static_cast<std::size_t>(type == 5 ? 2 : type - 1);
    if (word_class < 4 && word->second[word_class] >= 0) word->second[word_class] += count;
  }
  return in.eof();
}

std::string line_of(const std::string& word, const Counts& counts) {
  std::string line = word + '\t';
  for (const int count : counts) line += static_cast<char>('0' + (count < 0 ? 0 : std::min(9, static_cast<int>(std::bit_width(static_cast<unsigned>(count) + 1U)))));
  return line + '\n';
}

std::string table_of(const std::map<std::string, Counts>& words) {
  std::vector<std::string> buckets(std::bit_ceil(words.size()));
  for (const auto& [word, counts] : words) buckets[uoc::model::word_table_hash(word) & (buckets.size() - 1)] += line_of(word, counts);
  std::string table, lines;
  uoc::model::append_word_table_number(table, static_cast<std::uint32_t>(buckets.size()));
  for (const std::string& bucket : buckets) {
    uoc::model::append_word_table_number(table, static_cast<std::uint32_t>(lines.size()));
    lines += bucket;
  }
  uoc::model::append_word_table_number(table, static_cast<std::uint32_t>(lines.size()));
  return table + lines;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  const std::string folder = argv[1];
  std::map<std::string, Counts> words;
  bool good = true;
  for (std::size_t i = 0; i < kFiles.size(); ++i) good = read_index(folder + "/" + kFiles[i], i, words) && good;
  good = read_counts(folder + "/cntlist.rev", words) && good;
  std::ofstream out(argv[2], std::ios::binary);
  out << table_of(words);
  if (good && out.flush() && words.size() > 1000) return 0;
  std::cerr << "uoc_word_classes: " << folder << " does not hold WordNet's index files\n";
  return 1;
}
